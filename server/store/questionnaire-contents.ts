/** What the store keeps of questionnaires. */
import type {
  FrozenMeasure,
  Questionnaire,
  QuestionnaireContent,
  QuestionnaireStatus,
} from '../../shared/domain/questionnaire.ts';

export interface QuestionnaireReads {
  /** Newest first. */
  list(): Promise<readonly Questionnaire[]>;
  find(id: string): Promise<Questionnaire | undefined>;
  /** Issued questionnaires (open or later) of a plan for a fiscal year, oldest issue first. */
  issuedFor(planId: string, fiscalYear: number): Promise<readonly Questionnaire[]>;
}

/** Who saves a draft, and when. */
export interface DraftEdit {
  readonly by: string;
  readonly at: Date;
}

export interface QuestionnaireWrites {
  add(questionnaire: Questionnaire): Promise<void>;
  /** Counts the revision up. */
  saveDraft(
    id: string,
    draft: {
      readonly planId: string;
      readonly rosterId: string;
      readonly fiscalYear: number;
      readonly content: QuestionnaireContent;
      readonly madeFrom: string | undefined;
      readonly opensAt: Date | undefined;
      readonly dueAt: Date | undefined;
    },
    edit: DraftEdit,
  ): Promise<void>;
  remove(id: string): Promise<void>;
  /** draft → open, freezing the measures with their targets. */
  markIssued(id: string, frozenMeasures: readonly FrozenMeasure[], at: Date): Promise<void>;
  /** Sets the status; `closed`, `fixed` and `published` note the time, `open` (reopened) forgets the time of closing. */
  setStatus(id: string, status: Exclude<QuestionnaireStatus, 'draft'>, at: Date): Promise<void>;
  /** published → fixed, as it was fixed then; forgets the time of publishing. */
  takeBack(id: string): Promise<void>;
  extend(id: string, dueAt: Date): Promise<void>;
}
