import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATABASE_FILE } from '../../server/store/open-store.ts';
import { vacuumCopy } from '../../server/store/sqlite/vacuum-copy.ts';
import { freshStore } from '../support/store.ts';

describe('a copy of a database', () => {
  it('is its owner’s alone from the first byte, before anybody opens it as a store', async () => {
    const { dataDir } = await freshStore();
    const copy = join(dataDir, 'copy.sqlite');
    vacuumCopy(join(dataDir, DATABASE_FILE), copy);
    expect((await stat(copy)).mode & 0o777).toBe(0o600);
  });

  it('never replaces a file, and is refused where there is no database', async () => {
    const { dataDir } = await freshStore();
    const taken = join(dataDir, 'taken');
    await writeFile(taken, 'kept');
    expect(() => vacuumCopy(join(dataDir, DATABASE_FILE), taken)).toThrow();
    expect((await stat(taken)).size).toBe(4);
    expect(() => vacuumCopy(join(dataDir, 'nothing'), join(dataDir, 'copy'))).toThrow('There is no database');
  });
});
