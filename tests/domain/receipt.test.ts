import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { receiptFrom } from '../../shared/domain/receipt.ts';

describe('a receipt number', () => {
  it('is two groups of four without look-alikes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 5, maxLength: 16 }), (random) => {
        expect(receiptFrom(random)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });

  it('says all forty bits: no two different randoms share one', () => {
    expect(receiptFrom(Uint8Array.of(0, 0, 0, 0, 0))).toBe('0000-0000');
    expect(receiptFrom(Uint8Array.of(255, 255, 255, 255, 255))).toBe('ZZZZ-ZZZZ');
    expect(receiptFrom(Uint8Array.of(0, 0, 0, 0, 1))).toBe('0000-0001');
    expect(receiptFrom(Uint8Array.of(8, 0, 0, 0, 0))).toBe('1000-0000');
    const bytes = fc.uint8Array({ minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(bytes, bytes, (one, other) => {
        expect(receiptFrom(one) === receiptFrom(other)).toBe(Buffer.compare(one, other) === 0);
      }),
    );
  });
});
