/** What the store keeps of certificates. */
import type { Certificate } from '../../shared/domain/certificate/certificate.ts';

export interface CertificateReads {
  /** Of a questionnaire: that of its issue first, then that of its tally; those there are. */
  of(questionnaireId: string): Promise<readonly Certificate[]>;
}

export interface CertificateWrites {
  /** Throws `UniqueConflict` when the questionnaire has one of this kind already: none is ever changed. */
  add(certificate: Certificate): Promise<void>;
}
