import type {
  FrozenMeasure,
  Questionnaire,
  QuestionnaireContent,
} from '../../shared/domain/questionnaire.ts';
import type { ReadStore, Store } from './store.ts';

/** The frozen part of an issued questionnaire: what answers are checked against and counted by. */
export interface IssuedContent {
  readonly id: string;
  readonly fiscalYear: number;
  readonly content: QuestionnaireContent;
  readonly frozenMeasures: readonly FrozenMeasure[];
}

export interface IssuedContents {
  /** Undefined for drafts and unknown ids. */
  find(questionnaireId: string): Promise<IssuedContent | undefined>;
  /** The same inside a write. What it reads there is not kept: until the commit it might still never have been. */
  findWithin(reads: ReadStore, questionnaireId: string): Promise<IssuedContent | undefined>;
}

const KEPT = 100;

/** Keeps the contents last used: they are frozen at issue, so a copy can never be out of date. */
export function keepIssuedContents(store: Store): IssuedContents {
  const kept = new Map<string, IssuedContent>();
  return {
    async find(questionnaireId) {
      const known = kept.get(questionnaireId);
      if (known) return known;
      const issued = issuedFrom(await store.read((reads) => reads.questionnaires.find(questionnaireId)));
      if (!issued) return undefined;
      if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? '');
      kept.set(questionnaireId, issued);
      return issued;
    },
    async findWithin(reads, questionnaireId) {
      return kept.get(questionnaireId) ?? issuedFrom(await reads.questionnaires.find(questionnaireId));
    },
  };
}

function issuedFrom(questionnaire: Questionnaire | undefined): IssuedContent | undefined {
  if (!questionnaire || questionnaire.status === 'draft') return undefined;
  const { id, fiscalYear, content, frozenMeasures } = questionnaire;
  return { id, fiscalYear, content, frozenMeasures };
}
