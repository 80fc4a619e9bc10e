import { encodeBase32 } from './link-code.ts';

const RECEIPT_LENGTH = 8;

/** A receipt number of eight characters without look-alikes, shown as `7K3M-Q9TX`, from at least five random bytes. */
export function receiptFrom(random: Uint8Array): string {
  const text = encodeBase32(random, RECEIPT_LENGTH);
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}
