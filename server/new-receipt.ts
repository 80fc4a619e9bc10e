import { randomUUID } from 'node:crypto';
import { receiptFrom } from '../shared/domain/receipt.ts';

/** A receipt number drawn at random. From a UUID, whose first 48 bits are random and drawn many at a time. */
export function newReceipt(): string {
  const uuid = randomUUID();
  return receiptFrom(Buffer.from(uuid.slice(0, 8) + uuid.slice(9, 13), 'hex'));
}
