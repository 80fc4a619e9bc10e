import type { FrozenMeasure, QuestionnaireContent } from '../../shared/domain/questionnaire.ts';
import type { Store } from './store.ts';

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
}

const KEPT = 100;

/** Keeps the contents last used: they are frozen at issue, so a copy can never be out of date. */
export function keepIssuedContents(store: Store): IssuedContents {
  const kept = new Map<string, IssuedContent>();
  return {
    async find(questionnaireId) {
      const known = kept.get(questionnaireId);
      if (known) return known;
      const questionnaire = await store.read((reads) => reads.questionnaires.find(questionnaireId));
      if (!questionnaire || questionnaire.status === 'draft') return undefined;
      const { id, fiscalYear, content, frozenMeasures } = questionnaire;
      if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? '');
      const issued = { id, fiscalYear, content, frozenMeasures };
      kept.set(id, issued);
      return issued;
    },
  };
}
