import { text } from 'node:stream/consumers';
import { createAccountBody } from '../../shared/api/account-api.ts';
import { createAccount } from '../accounts/create-account.ts';
import { Problem } from '../problem.ts';
import { withDependencies } from './with-dependencies.ts';

/** `create-account <email> <role> [name]`, the password on standard input: arguments can be seen by other users. */
export async function createAccountCommand([email, role, name]: readonly string[]): Promise<number> {
  if (process.stdin.isTTY) console.error('Password (then Enter and Ctrl-D):');
  const password = (await text(process.stdin)).replace(/\r?\n$/, '');
  const body = createAccountBody.safeParse({ email, role, name: name ?? email, password });
  if (!body.success) {
    for (const issue of body.error.issues) console.error(`${issue.path.join('.')}: ${issue.message}`);
    return 2;
  }
  return withDependencies(async (dependencies) => {
    try {
      const account = await createAccount(dependencies, { ...body.data, password }, { kind: 'service' });
      console.log(`Created the ${account.role} ${account.email}.`);
      return 0;
    } catch (error) {
      if (!(error instanceof Problem) && !(error instanceof Error && error.name === 'UniqueConflict'))
        throw error;
      console.error(
        error instanceof Problem
          ? 'The password is too easy to guess.'
          : 'This e-mail address has an account.',
      );
      return 2;
    }
  });
}
