import type { Act, ActContext } from './api-acts.ts';
import { emailOf, PASSWORD, signIn } from './people.ts';

const INVITED = 'invited@hakaru.example.jp';
/** Of the last link that was made. */
let code = '';

/** As the viewer in a session that was begun just now, beside the others that the viewer has. */
async function anew({ service, people }: ActContext, method: string, path: string, json?: unknown) {
  const headers = { authorization: `Bearer ${await signIn(service, emailOf('viewer'))}` };
  return people.asStranger.send(method, path, { headers, ...(json === undefined ? {} : { json }) });
}

async function idOf({ people }: ActContext, email: string): Promise<string> {
  const { accounts } = (await people.asAdmin.get('/api/accounts')).body as {
    accounts: { id: string; email: string }[];
  };
  return accounts.find((account) => account.email === email)?.id ?? '';
}

/** Accounts, passwords and sessions; each act leaves the viewer able to sign in. */
export const ACCOUNT_ACTS: readonly Act[] = [
  [
    'POST /api/accounts',
    'create-account',
    ({ people }) =>
      people.asAdmin.post('/api/accounts', {
        ...{ email: INVITED, name: '招', role: 'viewer' },
      }),
  ],
  [
    'PATCH /api/accounts/:accountId',
    'change-account',
    async (context) =>
      context.people.asAdmin.patch(`/api/accounts/${await idOf(context, emailOf('viewer'))}`, {
        name: '改名',
      }),
  ],
  [
    'POST /api/accounts/:accountId/reset-link',
    'make-reset-link',
    async (context) => {
      const path = `/api/accounts/${await idOf(context, INVITED)}/reset-link`;
      const reply = await context.people.asAdmin.post(path);
      code = (reply.body as { url: string }).url.split('#')[1] ?? '';
      return reply;
    },
  ],
  [
    'POST /api/password-reset',
    'reset-password',
    ({ people }) => people.asStranger.post('/api/password-reset', { code, password: 'quite another phrase' }),
  ],
  [
    'PATCH /api/account',
    'change-account',
    (context) => anew(context, 'PATCH', '/api/account', { name: '己' }),
  ],
  [
    'DELETE /api/account/sessions',
    'end-sessions',
    (context) => anew(context, 'DELETE', '/api/account/sessions'),
  ],
  [
    'PUT /api/account/password',
    'change-password',
    (context) => anew(context, 'PUT', '/api/account/password', { current: PASSWORD, next: PASSWORD }),
  ],
  [
    'DELETE /api/accounts/:accountId/sessions',
    'end-sessions',
    async (context) => {
      await signIn(context.service, emailOf('viewer'));
      return context.people.asAdmin.delete(
        `/api/accounts/${await idOf(context, emailOf('viewer'))}/sessions`,
      );
    },
  ],
];
