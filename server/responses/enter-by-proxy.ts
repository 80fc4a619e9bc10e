import type { Account } from '../../shared/domain/account.ts';
import type { Dependencies } from '../dependencies.ts';
import { found } from '../problem.ts';
import { type Submitted, submitResponse } from './submit-response.ts';

/** An answer typed in by the office, with its source. Without `basedOn` it is a first answer: who replaces one says which. */
export async function enterByProxy(
  dependencies: Dependencies,
  given: {
    readonly invitationId: string;
    readonly account: Account;
    readonly answers: Readonly<Record<string, unknown>>;
    readonly source: string;
    readonly basedOn?: number | undefined;
  },
): Promise<Submitted> {
  const { invitationId, account, answers, source } = given;
  return found(
    await submitResponse(dependencies, {
      invitation: { id: invitationId },
      answers,
      basedOn: given.basedOn ?? 0,
      arrivedAt: dependencies.clock(),
      author: { by: 'proxy', accountId: account.id, source },
    }),
  );
}
