import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DraftSaver, type DraftState, draftSaver } from '../../../client/answer/draft-saver.ts';

let server: Server;
/** What has arrived and is not answered yet, and what has arrived at all. */
let open: ServerResponse[] = [];
let arrived: string[] = [];
let shown: DraftState[] = [];
let words = '';
let saver: DraftSaver;

// Each test has a server of its own: a connection that is left from the test before would break the first request.
beforeEach(async () => {
  server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    arrived.push(Buffer.concat(parts).toString('utf8'));
    open.push(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/draft`;
  // The requests are real; the pauses between them are ours.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  [open, arrived, shown] = [[], [], []];
  const states = shown;
  saver = draftSaver({ address, body: () => words, show: (state) => void states.push(state) });
});
afterEach(() => {
  saver.stop();
  vi.useRealTimers();
  server.closeAllConnections();
  server.close();
});

function type(text: string): void {
  words = text;
  saver.changed();
}
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
/** Waits by the event loop alone: what else waits would let our time pass. */
async function until(isSo: () => boolean): Promise<void> {
  for (const patience = Date.now() + 20_000; !isSo(); ) {
    if (Date.now() > patience) throw new Error(`it has not come: ${isSo}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
async function expectArrived(...drafts: readonly string[]): Promise<void> {
  await until(() => arrived.length >= drafts.length);
  expect(arrived).toEqual(drafts);
}
async function expectShown(...states: readonly DraftState[]): Promise<void> {
  await until(() => shown.length >= states.length);
  expect(shown).toEqual(states);
}

/** Answers the oldest request that waits for an answer. */
function answer(status: number): void {
  open
    .shift()
    ?.writeHead(status, { 'content-type': 'application/json' })
    .end(JSON.stringify({ savedAt: '2022-03-08T05:03:00.000Z', revision: 'stored' }));
}

describe('saving a draft', () => {
  it('sends one request at a time, the newest words after it, and nothing that has not changed', async () => {
    saver.saveNow();
    type('一');
    await pass(2_000);
    await expectArrived('一');
    type('二');
    await pass(2_000);
    type('三');
    await pass(2_000);
    expect(shown).toEqual(['saving']);
    answer(200);
    await expectArrived('一', '三');
    answer(200);
    await expectShown('saving', 'saved', 'saving', 'saved');
    await pass(60_000);
    saver.saveNow();
    expect(shown).toHaveLength(4);
  });

  it('asks the browser to finish it after its page is gone, unless it is longer than browsers would', async () => {
    const asked = vi.spyOn(globalThis, 'fetch');
    for (const text of ['短い', 'あ'.repeat(22_000)]) {
      type(text);
      saver.saveNow();
      await until(() => open.length > 0);
      answer(200);
      await until(() => !saver.isUnsaved());
    }
    expect(asked.mock.calls.map(([, init]) => init?.keepalive)).toEqual([true, false]);
    asked.mockRestore();
  });

  it('counts as unsaved until the server has said that it has it', async () => {
    expect(saver.isUnsaved()).toBe(false);
    type('一');
    expect(saver.isUnsaved()).toBe(true);
    saver.saveNow();
    await expectArrived('一');
    expect(saver.isUnsaved()).toBe(true);
    answer(200);
    await expectShown('saving', 'saved');
    await until(() => !saver.isUnsaved());
  });

  it.each([429, 500, 503])('tries again ten seconds after an answer of %i', async (status) => {
    type('一');
    saver.saveNow();
    await expectArrived('一');
    answer(status);
    await expectShown('saving', 'offline');
    expect([saver.isOffline(), saver.isUnsaved()]).toEqual([true, true]);
    await pass(9_999);
    expect(shown).toHaveLength(2);
    await pass(1);
    await expectArrived('一', '一');
    answer(200);
    await expectShown('saving', 'offline', 'saving', 'saved');
    expect(saver.isOffline()).toBe(false);
  });

  it('gives up a request that hangs after half a minute, and tries again', async () => {
    type('一');
    saver.saveNow();
    await expectArrived('一');
    await pass(29_999);
    expect(shown).toEqual(['saving']);
    await pass(1);
    await expectShown('saving', 'offline');
    await pass(10_000);
    await expectArrived('一', '一');
  });

  it.each([
    [404, 'ended'],
    [409, 'changed'],
    [410, 'ended'],
  ] as const)(
    'sends nothing more after an answer of %i, and what is there is unsaved',
    async (status, state) => {
      type('一');
      saver.saveNow();
      await expectArrived('一');
      answer(status);
      await expectShown('saving', state);
      type('二');
      await pass(60_000);
      saver.saveNow();
      expect(shown).toEqual(['saving', state]);
      expect(saver.isUnsaved()).toBe(true);
    },
  );

  it('tries what was refused again with the next change, and not before', async () => {
    type('一');
    saver.saveNow();
    await expectArrived('一');
    answer(422);
    await expectShown('saving', 'refused');
    expect(saver.isUnsaved()).toBe(true);
    await pass(60_000);
    expect(shown).toHaveLength(2);
    type('二');
    await pass(2_000);
    await expectArrived('一', '二');
  });

  it('stops for the sake of the form: what waits for its two seconds is not sent', async () => {
    type('一');
    saver.stop();
    await pass(60_000);
    expect(shown).toEqual([]);
  });

  it('stops for the sake of the form: what is under way is broken off, and says nothing of the network', async () => {
    type('一');
    saver.saveNow();
    await expectArrived('一');
    type('二');
    saver.saveNow();
    const gone = new Promise((resolve) => open[0]?.once('close', resolve));
    saver.stop();
    await gone;
    await pass(60_000);
    expect(shown).toEqual(['saving']);
    expect(saver.isOffline()).toBe(false);
    // Whoever writes on has not left.
    type('三');
    await pass(2_000);
    await expectArrived('一', '三');
  });
});
