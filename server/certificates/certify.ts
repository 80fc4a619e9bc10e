/** Writes the certificates, in the transaction of the act that each of them is about. No feature: features stand on it. */
import { randomBytes } from 'node:crypto';
import { canonicalJson } from '../../shared/domain/certificate/canonical-json.ts';
import {
  issueRecordOf,
  keepsKey,
  type Salted,
  tallyRecordOf,
} from '../../shared/domain/certificate/certificate.ts';
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import { ELIGIBLE, tallyOf } from '../../shared/domain/tally.ts';
import { found } from '../problem.ts';
import { sha256 } from '../sha256.ts';
import type { WriteStore } from '../store/store.ts';

/** After the questionnaire was marked as issued and the people asked were counted. */
export async function certifyIssue(writes: WriteStore, questionnaireId: string, at: Date): Promise<void> {
  const questionnaire = found(await writes.questionnaires.find(questionnaireId));
  const asked = (await writes.tallies.counters(questionnaireId)).get(ELIGIBLE) ?? 0;
  const text = canonicalJson(issueRecordOf(questionnaire, asked, at, saltFor(questionnaire)));
  await writes.certificates.add({ questionnaireId, kind: 'issue', hash: sha256(text), text, at });
}

/** After the tally was fixed. */
export async function certifyTally(writes: WriteStore, questionnaireId: string, at: Date): Promise<void> {
  const questionnaire = found(await writes.questionnaires.find(questionnaireId));
  const tally = tallyOf(questionnaire, await writes.tallies.counters(questionnaireId));
  const earlier = await writes.certificates.of(questionnaireId);
  const issueCertificate = earlier.find(({ kind }) => kind === 'issue')?.hash;
  const text = canonicalJson(
    tallyRecordOf(questionnaire, tally, { fixedAt: at, issueCertificate, ...saltFor(questionnaire) }),
  );
  await writes.certificates.add({ questionnaireId, kind: 'tally', hash: sha256(text), text, at });
}

function saltFor(questionnaire: Questionnaire): Salted {
  return keepsKey(questionnaire) ? { salt: randomBytes(32).toString('hex') } : {};
}
