import { statSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import { plan, text } from '../support/builders.ts';
import { storeAndWriter } from './database-file.ts';
import { ISSUED_AT } from './stored-round.ts';

const MEGABYTE = 1024 * 1024;
const PATIENCE = { timeout: 20_000, interval: 10 };

function writeMegabyte(store: Store, id: string): Promise<void> {
  const ownerBody = text('x'.repeat(MEGABYTE));
  return store.write((write) => write.plans.add(plan({ id, items: [], ownerBody }), ISSUED_AT));
}

describe('checkpoints', () => {
  it('empty the WAL into the database once the writes have stopped', async () => {
    const { store, writer } = storeAndWriter({
      checkpoint: { busyPause: 1, idlePause: 1, copyFrom: MEGABYTE },
    });
    await writeMegabyte(store, 'a');
    await vi.waitFor(async () => expect((await store.checkHealth()).walBytes).toBe(0), PATIENCE);
    expect(statSync(writer.sqlite.name).size).toBeGreaterThan(MEGABYTE);
    await writeMegabyte(store, 'b');
    expect(await store.read((read) => read.plans.list())).toHaveLength(2);
  }, 30_000);

  it('copy into the database while writes go on, without waiting for a pause', async () => {
    const { store, writer } = storeAndWriter({
      checkpoint: { busyPause: 1, idlePause: 1_000_000, copyFrom: MEGABYTE },
    });
    await writeMegabyte(store, 'a');
    const copied = () => expect(statSync(writer.sqlite.name).size).toBeGreaterThan(MEGABYTE);
    await vi.waitFor(copied, PATIENCE);
    expect((await store.checkHealth()).walBytes).toBeGreaterThan(MEGABYTE);
  }, 30_000);

  it('warn once when the WAL has grown large', async () => {
    const onWalLarge = vi.fn();
    const { store } = storeAndWriter({
      checkpoint: {
        busyPause: 1,
        idlePause: 1_000_000,
        copyFrom: 100 * MEGABYTE,
        largeFrom: MEGABYTE,
        onWalLarge,
      },
    });
    await writeMegabyte(store, 'a');
    await vi.waitFor(() => expect(onWalLarge).toHaveBeenCalled(), PATIENCE);
    expect(onWalLarge.mock.calls[0]?.[0]).toBeGreaterThan(MEGABYTE);
    await writeMegabyte(store, 'b');
    expect(onWalLarge).toHaveBeenCalledTimes(1);
  }, 30_000);
});
