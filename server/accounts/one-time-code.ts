import { randomBytes } from 'node:crypto';
import { encodeBase32, LINK_CODE_LENGTH } from '../../shared/domain/link-code.ts';
import { codeHashOf } from '../secrets.ts';
import type { SetupLink } from '../store/store.ts';

/** How long a one-time link can be used. */
export const LINK_HOURS = 24;

export interface OneTimeCode {
  /** Given out once, stored nowhere. */
  readonly code: string;
  readonly codeHash: Buffer;
  readonly expiresAt: Date;
}

export function newOneTimeCode(now: Date): OneTimeCode {
  const code = encodeBase32(randomBytes(17), LINK_CODE_LENGTH);
  const expiresAt = new Date(now.getTime() + LINK_HOURS * 3_600_000);
  return { code, codeHash: codeHashOf(code), expiresAt };
}

export function isDead({ usedAt, expiresAt }: SetupLink, now: Date): boolean {
  return usedAt !== undefined || expiresAt.getTime() <= now.getTime();
}
