import { describe, expect, it } from 'vitest';
import { UniqueConflict } from '../../server/store/store.ts';
import type { Certificate } from '../../shared/domain/certificate/certificate.ts';
import type { OpenEmpty } from './store-contract.ts';
import { ISSUED_AT, QUESTIONNAIRE, storeIssuedRound } from './stored-round.ts';

const certificate = (overrides: Partial<Certificate> = {}): Certificate => ({
  questionnaireId: QUESTIONNAIRE,
  kind: 'issue',
  hash: 'ab'.repeat(32),
  text: '{"certifies":"issue"}',
  at: ISSUED_AT,
  ...overrides,
});

export function certificatesKeep(open: OpenEmpty): void {
  describe('certificates', () => {
    it('come back as they were written, that of the issue first', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      const tally = certificate({ kind: 'tally', hash: 'cd'.repeat(32) });
      await store.write((write) => write.certificates.add(tally));
      await store.write((write) => write.certificates.add(certificate()));
      expect(await store.read((read) => read.certificates.of(QUESTIONNAIRE))).toEqual([certificate(), tally]);
      expect(await store.read((read) => read.certificates.of('another'))).toEqual([]);
    });

    it('are one of each kind', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      await store.write((write) => write.certificates.add(certificate()));
      const again = store.write((write) => write.certificates.add(certificate({ hash: 'ef'.repeat(32) })));
      await expect(again).rejects.toThrow(UniqueConflict);
    });
  });
}
