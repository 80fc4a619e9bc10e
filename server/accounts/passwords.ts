import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import { Problem } from '../problem.ts';

/** OWASP's second choice of parameters for argon2id (the library's default algorithm). */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** At most as many at once as there are cores: a storm of sign-ins must not take the memory of the service. */
const oneOfFew = pLimit(availableParallelism());

/** Loaded with the first sign-in, not at the start. */
const argon2 = () => import('@node-rs/argon2');

/** What everybody tries first. */
const COMMON = new Set([
  'password',
  'passw0rd',
  'password1',
  '12345678',
  '123456789',
  '1234567890',
  'qwertyui',
  'qwerty123',
  'qwertyuiop',
  'iloveyou',
  'admin123',
  'administrator',
  'letmein1',
  'changeme',
  '11111111',
  '00000000',
  'abcd1234',
  'hakaru123',
]);

export function isWeakPassword(password: string, email: string): boolean {
  const folded = password.toLowerCase();
  return COMMON.has(folded) || folded === email.toLowerCase() || new Set(folded).size < 4;
}

/** Throws `weak-password`, pointing at the member of the body that holds it. */
export function refuseWeakPassword(password: string, email: string, pointer = '/password'): void {
  if (!isWeakPassword(password, email)) return;
  throw new Problem('weak-password', { errors: [{ pointer, code: 'weak-password' }] });
}

export async function hashPassword(password: string): Promise<string> {
  const { hash } = await argon2();
  return oneOfFew(() => hash(password, PARAMETERS));
}

/** Of a password that nobody knows, so that an unknown e-mail costs the same time as a wrong password. */
const DUMMY_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$u8Y3bJhxZj5OX0FFvpdNpQ$ujwEsu9zpcrj+a36QX54sok308K84vgSifLyicAMlI4';

/** Whether the password is right; without a hash it takes as long and says no. */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  const { verify } = await argon2();
  const right = await oneOfFew(() => verify(passwordHash ?? DUMMY_HASH, password));
  return right && passwordHash !== undefined;
}
