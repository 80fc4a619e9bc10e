import type { FastifyInstance } from 'fastify';
import type { RehearsalClock } from './rehearsal-clock.ts';

/** The office in the copy: an account of the copy's own, signed in over the API like anybody. */
export interface RehearsalStaff {
  /** Throws where the answer is a problem: what the office does in a rehearsal is what it may do. */
  call<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T>;
}

export interface SignIn {
  readonly email: string;
  readonly password: string;
}

/** A token lives ten minutes by the clock of the copy, where days pass between two acts: then another is fetched. */
const MINUTES_OF_TOKEN = 9;

export function rehearsalStaff(app: FastifyInstance, clock: RehearsalClock, signIn: SignIn): RehearsalStaff {
  let token = '';
  let until = 0;

  async function send(method: 'GET' | 'POST', url: string, body: unknown, authorization: string) {
    const reply = await app.inject({
      method,
      url,
      headers: authorization ? { authorization } : {},
      ...(body === undefined ? {} : { payload: body as object }),
    });
    if (reply.statusCode >= 400) throw new Error(`${method} ${url}: ${reply.statusCode} ${reply.payload}`);
    return JSON.parse(reply.payload);
  }

  return {
    async call(method, path, body) {
      const now = clock.now().getTime();
      if (now > until) {
        ({ token } = await send('POST', '/api/session', signIn, ''));
        until = now + MINUTES_OF_TOKEN * 60_000;
      }
      return send(method, path, body, `Bearer ${token}`);
    },
  };
}
