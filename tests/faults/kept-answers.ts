/** What a service still knows after a fault, compared with what people were told before it. */

import { signIn } from '../../bench/server-process.ts';
import { openStore } from '../../server/store/open-store.ts';
import { whatDisagrees } from '../../server/store/what-disagrees.ts';
import type { AnswerPageReply, ResponsesReply } from '../../shared/api/answer-api.ts';

const AT_ONCE = 50;

/** Receipts by link code as the running service gives them, for everybody who has answered. */
export async function receiptsKept(
  url: string,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const kept = new Map<string, string>();
  const ask = async (code: string) => {
    const reply = await fetch(`${url}/api/answers/${code}`);
    if (reply.status !== 200) throw new Error(`GET of a link answered ${reply.status}.`);
    const { response } = (await reply.json()) as AnswerPageReply;
    if (response) kept.set(code, response.receipt);
  };
  for (let from = 0; from < codes.length; from += AT_ONCE)
    await Promise.all(codes.slice(from, from + AT_ONCE).map(ask));
  return kept;
}

/** A sentence for each receipt that was given out and is not there, or not the same. */
export function lostReceipts(
  given: ReadonlyMap<string, string>,
  kept: ReadonlyMap<string, string>,
): readonly string[] {
  return [...given]
    .filter(([code, receipt]) => kept.get(code) !== receipt)
    .map(([code, receipt]) => `${receipt} was given out, kept is ${kept.get(code)}`);
}

/** Version numbers of everybody, in roster order, as an editor sees them. */
export async function versionsOfEverybody(
  url: string,
  questionnaireId: string,
): Promise<readonly (readonly number[])[]> {
  const headers = { authorization: `Bearer ${await signIn(url)}` };
  const reply = await fetch(`${url}/api/questionnaires/${questionnaireId}/responses`, { headers });
  const { responses } = (await reply.json()) as ResponsesReply;
  return responses.map(({ versions }) => versions.map(({ version }) => version));
}

/** What the recount and the audit chain say of a folder no service runs on. */
export async function disagreementsIn(dataDir: string): Promise<readonly string[]> {
  const store = await openStore({ dataDir });
  try {
    return await whatDisagrees(store);
  } finally {
    await store.close();
  }
}
