import { randomBytes } from 'node:crypto';
import { encodeBase32 } from '../shared/domain/link-code.ts';

/** An opaque id: 48 bits of time first, so that rows made together lie together, then 80 random bits. */
export function newId(now: Date): string {
  const bytes = Buffer.alloc(17);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  randomBytes(10).copy(bytes, 6);
  return encodeBase32(bytes, 26).toLowerCase();
}
