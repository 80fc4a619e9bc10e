import { normalizeLinkCode } from '../../shared/domain/link-code.ts';
import type { Dependencies } from '../dependencies.ts';
import type { FailureLimit } from '../http/failure-limit.ts';
import { Problem } from '../problem.ts';
import { codeHashOf } from '../secrets.ts';
import type { ReadStore } from '../store/store.ts';

/**
 * Finds what a link code opens, by its hash. Malformed, unknown, superseded and revoked codes get the same
 * `not-found`; only such failures count against an address, so that valid codes from it are always answered.
 */
export async function byLinkCode<T>(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  unknownCodes: FailureLimit,
  { code, address }: { readonly code: string; readonly address: string },
  find: (reads: ReadStore, codeHash: Buffer) => Promise<T | undefined>,
): Promise<T> {
  const normalized = normalizeLinkCode(code);
  const opened = normalized && (await store.read((reads) => find(reads, codeHashOf(normalized))));
  if (opened) return opened;
  const now = clock();
  if (unknownCodes.isExceeded(address, now)) throw new Problem('too-many-requests');
  unknownCodes.note(address, now);
  throw new Problem('not-found');
}
