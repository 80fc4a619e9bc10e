import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Question } from '../../../../../shared/domain/questionnaire.ts';
import type { PlanReply, QuestionnaireSummary, RostersReply } from '../../../requests/replies.ts';
import type { EditedDraft } from './edited-draft.ts';
import type { MeasurableIndicator } from './measure-edits.ts';

/** What the parts of the editor share. */
export interface EditorParts {
  readonly draft: EditedDraft;
  readonly edit: (next: EditedDraft, place?: string) => void;
  readonly plan: PlanReply;
  readonly rosters: RostersReply['rosters'];
  /** Those that this one can be made from. */
  readonly earlierOnes: readonly QuestionnaireSummary[];
  /** Questions of the one that it is made from: their codes are not given to anything else. */
  readonly earlierQuestions: readonly Question[];
  readonly indicators: readonly MeasurableIndicator[];
  readonly showCodes: boolean;
  /** Code of the question whose card is a form. */
  readonly opened: string | undefined;
  readonly open: (code: string | undefined) => void;
}

export const EditorPartsContext = createContext<EditorParts | undefined>(undefined);

export function useEditorParts(): EditorParts {
  const parts = useContext(EditorPartsContext);
  if (!parts) throw new Error('A part of the editor was drawn outside of it');
  return parts;
}
