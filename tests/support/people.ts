import { createAccount } from '../../server/accounts/create-account.ts';
import { signInReply } from '../../shared/api/account-api.ts';
import type { Role } from '../../shared/domain/account.ts';
import { type Client, clientOf } from './api-client.ts';
import type { Service } from './service.ts';

export const PASSWORD = 'long enough words';

export interface People {
  readonly asAdmin: Client;
  readonly asEditor: Client;
  readonly asViewer: Client;
  /** Nobody: without a session. */
  readonly asStranger: Client;
}

export function emailOf(role: Role): string {
  return `${role}@hakaru.example.jp`;
}

/** One account of each role. Each signs in when first needed, and anew once the clock has passed the session. */
export async function peopleOf(service: Service): Promise<People> {
  for (const role of ['admin', 'editor', 'viewer'] as const) {
    const account = { email: emailOf(role), name: role, role, password: PASSWORD };
    await createAccount(service.dependencies, account, { kind: 'service' });
  }
  return {
    asAdmin: signedInAs(service, 'admin'),
    asEditor: signedInAs(service, 'editor'),
    asViewer: signedInAs(service, 'viewer'),
    asStranger: clientOf(service.url),
  };
}

const HOURS_SIGNED_IN = 11;

function signedInAs(service: Service, role: Role): Client {
  let token: Promise<string> | undefined;
  let until = 0;
  return clientOf(service.url, async () => {
    const now = service.clock.now().getTime();
    if (!token || now > until || now < until - HOURS_SIGNED_IN * 3_600_000) {
      until = now + HOURS_SIGNED_IN * 3_600_000;
      token = signIn(service, emailOf(role));
    }
    return { authorization: `Bearer ${await token}` };
  });
}

/** Signs in over HTTP and gives back the token. */
export async function signIn(
  { url }: Pick<Service, 'url'>,
  email: string,
  password: string = PASSWORD,
): Promise<string> {
  const reply = await clientOf(url).post('/api/session', { email, password });
  return signInReply.parse(reply.body).token;
}
