import { canonicalJson } from '../../shared/domain/certificate/canonical-json.ts';
import { yearsOf } from '../../shared/domain/plan.ts';
import { sha256 } from '../sha256.ts';
import type { Store } from './store.ts';

/** Certificates and published versions that are not what their hashes say, a sentence each. */
export async function publishedDisagreements(store: Store): Promise<readonly string[]> {
  return [...(await alteredCertificates(store)), ...(await alteredPublications(store))];
}

async function alteredCertificates(store: Store): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const { id } of await store.read((reads) => reads.questionnaires.list())) {
    for (const { kind, text, hash } of await store.read((reads) => reads.certificates.of(id))) {
      if (sha256(text) !== hash)
        problems.push(`The ${kind} certificate of questionnaire ${id} is not what its hash says.`);
    }
  }
  return problems;
}

/** One version at a time: each holds a whole page. */
async function alteredPublications(store: Store): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const plan of await store.read((reads) => reads.plans.list())) {
    for (const year of yearsOf(plan)) {
      const heads = await store.read((reads) => reads.publications.heads(plan.id, year));
      for (const { version, digest } of heads) {
        const kept = await store.read((reads) => reads.publications.find(plan.id, year, version));
        if (kept && sha256(canonicalJson(kept.document)) !== digest)
          problems.push(`Version ${version} of plan ${plan.id} in ${year} is not what was published.`);
      }
    }
  }
  return problems;
}
