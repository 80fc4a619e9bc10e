/** Many people submitting at once, and what they were told. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type IssuedRound, issueRound } from '../../bench/issued-round.ts';
import { type Answered, sendAll, submissionRequest } from '../../bench/submission-load.ts';
import type { ReceiptReply } from '../../shared/api/answer-api.ts';

export const CONNECTIONS = 64;

export interface Storm {
  /** Resolves when everything has been sent and answered, or the server is gone. */
  readonly over: Promise<void>;
  /** Receipts by link code, of those who were answered 201. */
  readonly receipts: ReadonlyMap<string, string>;
  /** Everything else that came, by status; 0 stands for a connection that ended without an answer. */
  readonly refusals: readonly (Answered & { readonly code: string })[];
  /** Resolves when so many have been answered 201. */
  taken(count: number): Promise<void>;
}

/** A questionnaire issued to `people` in a folder of its own, removed when the test has finished. */
export async function freshRound(people: number): Promise<IssuedRound> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hakaru-faults-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  return issueRound(dataDir, people);
}

/** Everybody behind these codes submits once, 64 at a time. */
export function startStorm(url: string, codes: readonly string[], connections = CONNECTIONS): Storm {
  const receipts = new Map<string, string>();
  const refusals: (Answered & { readonly code: string })[] = [];
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  const requests = codes.map(submissionRequest);
  const over = sendAll(url, requests, connections, (answered) => {
    const code = codes[answered.place] ?? '';
    if (answered.status !== 201) {
      refusals.push({ ...answered, code });
      return;
    }
    receipts.set(code, (JSON.parse(answered.body) as ReceiptReply).receipt);
    for (const { count, resolve } of waiting) if (receipts.size >= count) resolve();
  });
  return {
    over,
    receipts,
    refusals,
    taken: (count) => Promise.race([over, new Promise<void>((resolve) => waiting.push({ count, resolve }))]),
  };
}
