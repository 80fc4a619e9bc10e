import cookie from '@fastify/cookie';
import jwt from '@fastify/jwt';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Account, roleMay } from '../../shared/domain/account.ts';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problem.ts';

/** A token lives ten minutes and is renewed while it is used; the session itself ends after twelve hours. */
const TOKEN_SECONDS = 600;
const RENEW_AFTER_SECONDS = 120;
export const SESSION_HOURS = 12;
const COOKIE = 'session';
const ISSUER = 'hakaru';

interface TokenContent {
  readonly sub: string;
  readonly sid: string;
  readonly iat: number;
  readonly exp: number;
}

interface SignedIn {
  readonly account: Account;
  readonly sessionId: string;
  readonly by: 'cookie' | 'bearer';
}

declare module 'fastify' {
  interface FastifyRequest {
    signedIn: SignedIn | null;
    /** Throws `not-signed-in` where nobody is. */
    getAccount(): Account;
    /** By the address given out, or by what a trusted proxy says. */
    isOverHttps(): boolean;
  }
}

/**
 * Who is asking, and whether they may: HS256 only, and the session's row is looked up at every request, so that
 * signing out, disabling an account and changing a role take effect at once.
 */
export async function authenticate(app: FastifyInstance, dependencies: Dependencies): Promise<void> {
  await app.register(cookie);
  await app.register(jwt, {
    secret: dependencies.secrets.sessionKey,
    sign: { algorithm: 'HS256', iss: ISSUER, aud: ISSUER, expiresIn: TOKEN_SECONDS },
    // Expiry is checked below, by the service's clock like everything else.
    verify: {
      algorithms: ['HS256'],
      allowedIss: ISSUER,
      allowedAud: ISSUER,
      requiredClaims: ['iss', 'aud', 'exp', 'iat', 'sub', 'sid'],
      ignoreExpiration: true,
    },
  });
  app.decorateRequest('signedIn', null);
  const https = dependencies.config.publicUrl?.startsWith('https:') ?? false;
  app.decorateRequest('isOverHttps', function isOverHttps(this: FastifyRequest) {
    return https || this.protocol === 'https';
  });
  app.decorateRequest('getAccount', function getAccount(this: FastifyRequest) {
    if (!this.signedIn) throw new Problem('not-signed-in');
    return this.signedIn.account;
  });
  app.addHook('onRequest', async (request, reply) => {
    const access = request.routeOptions.config.access;
    if (access === undefined || access === 'public' || access === 'link') return;
    const { account } = await signedInAs(app, dependencies, request, reply);
    if (access !== 'signed-in' && !roleMay(account.role, access)) throw new Problem('not-permitted');
  });
}

async function signedInAs(
  app: FastifyInstance,
  { store, clock, config }: Dependencies,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<SignedIn> {
  const { token, by } = tokenOf(request);
  const now = clock();
  const content = verified(app, token, now);
  const found = await store.read((reads) => reads.accounts.findSession(content.sid));
  if (!found || found.session.endedAt || found.session.expiresAt.getTime() <= now.getTime()) {
    throw new Problem('not-signed-in');
  }
  const { account } = found;
  if (account.disabledAt || account.id !== content.sub) throw new Problem('not-signed-in');
  // A cookie comes along with whatever another site makes the browser send; a bearer token does not.
  if (by === 'cookie') refuseForeignOrigin(request, config.publicUrl);
  request.signedIn = {
    account: { id: account.id, email: account.email, name: account.name, role: account.role },
    sessionId: found.session.id,
    by,
  };
  if (by === 'cookie' && now.getTime() / 1000 - content.iat > RENEW_AFTER_SECONDS) {
    setSessionCookie(request, reply, tokenFor(app, request.signedIn.account, found.session.id, now));
  }
  return request.signedIn;
}

export function tokenFor(
  app: FastifyInstance,
  account: Pick<Account, 'id'>,
  sessionId: string,
  now: Date,
): string {
  return app.jwt.sign({ sub: account.id, sid: sessionId, iat: Math.floor(now.getTime() / 1000) });
}

export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.isOverHttps(),
    maxAge: SESSION_HOURS * 3600,
  });
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(COOKIE, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.isOverHttps(),
  });
}

/**
 * Refuses what a browser says was made by another site: by `Sec-Fetch-Site`, else by `Origin`, which must be the host
 * that was asked or, behind a proxy that changes the host, the public one.
 */
export function refuseForeignOrigin(request: FastifyRequest, publicUrl: string | undefined): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Problem('foreign-origin');
  const { origin } = request.headers;
  if (origin === undefined || origin === publicUrl) return;
  const host = URL.canParse(origin) ? new URL(origin).host : undefined;
  if (host !== request.host) throw new Problem('foreign-origin');
}

function tokenOf(request: FastifyRequest): { readonly token: string; readonly by: 'cookie' | 'bearer' } {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const token = /^Bearer ([\w.-]+)$/i.exec(authorization)?.[1];
    if (!token) throw new Problem('not-signed-in');
    return { token, by: 'bearer' };
  }
  const token = request.cookies[COOKIE];
  if (!token) throw new Problem('not-signed-in');
  return { token, by: 'cookie' };
}

function verified(app: FastifyInstance, token: string, now: Date): TokenContent {
  let content: unknown;
  try {
    content = app.jwt.verify(token);
  } catch {
    throw new Problem('not-signed-in');
  }
  const { sub, sid, iat, exp } = content as Partial<TokenContent>;
  if (typeof sub !== 'string' || typeof sid !== 'string' || typeof iat !== 'number') {
    throw new Problem('not-signed-in');
  }
  if (typeof exp !== 'number' || exp * 1000 <= now.getTime()) throw new Problem('not-signed-in');
  return { sub, sid, iat, exp };
}
