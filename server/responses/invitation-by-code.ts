import { normalizeLinkCode } from '../../shared/domain/link-code.ts';
import type { Dependencies } from '../dependencies.ts';
import type { FailureLimit } from '../http/failure-limit.ts';
import { Problem } from '../problem.ts';
import { codeHashOf } from '../secrets.ts';
import type { ReadStore } from '../store/store.ts';

/**
 * Does what a link code opens the door to: `open` is given the hash of the code, and says undefined where there is no
 * such link. Malformed, unknown, superseded and revoked codes get the same `not-found`; only such failures count
 * against an address, so that valid codes from it are always answered.
 */
export async function withLinkCode<T>(
  { clock }: Pick<Dependencies, 'clock'>,
  unknownCodes: FailureLimit,
  { code, address }: { readonly code: string; readonly address: string },
  open: (codeHash: Buffer) => Promise<T | undefined>,
): Promise<T> {
  const normalized = normalizeLinkCode(code);
  const opened = normalized && (await open(codeHashOf(normalized)));
  if (opened) return opened;
  const now = clock();
  if (unknownCodes.isExceeded(address, now)) throw new Problem('too-many-requests');
  unknownCodes.note(address, now);
  throw new Problem('not-found');
}

/** Reads what a link code opens. */
export async function byLinkCode<T>(
  dependencies: Pick<Dependencies, 'store' | 'clock'>,
  unknownCodes: FailureLimit,
  link: { readonly code: string; readonly address: string },
  find: (reads: ReadStore, codeHash: Buffer) => Promise<T | undefined>,
): Promise<T> {
  return withLinkCode(dependencies, unknownCodes, link, (codeHash) =>
    dependencies.store.read((reads) => find(reads, codeHash)),
  );
}
