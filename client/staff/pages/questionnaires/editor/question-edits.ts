import type { Question } from '../../../../../shared/domain/questionnaire.ts';
import { rightOptionsOf } from '../../../../../shared/domain/quiz.ts';
import { withSoundConditions } from './draft-conditions.ts';
import type { EditedDraft } from './edited-draft.ts';
import { nextQuestionCode } from './free-codes.ts';

export type Kind = Question['kind'];

export const KINDS: readonly Kind[] = ['single-choice', 'multiple-choice', 'free-text', 'number', 'date'];

type Codes = readonly Pick<Question, 'code'>[];

export interface Added {
  readonly draft: EditedDraft;
  readonly code: string;
}

/** A new question after a place (-1 for the first); `taken` are codes that must not come again. */
export function addQuestion(draft: EditedDraft, kind: Kind, after: number, taken: Codes): Added {
  const code = nextQuestionCode(draft.questions, taken);
  const base = { code, text: { ja: '' }, required: kind === 'single-choice' };
  const options = ['1', '2'].map((option) => ({ code: option, label: { ja: '' } }));
  const question: Question =
    kind === 'single-choice' || kind === 'multiple-choice' ? { ...base, kind, options } : { ...base, kind };
  return { draft: inserted(draft, question, after), code };
}

/** The same question once more, right after it, under a code of its own; it counts for no indicator. */
export function duplicateQuestion(draft: EditedDraft, index: number, taken: Codes): Added {
  const original = draft.questions[index];
  const code = nextQuestionCode(draft.questions, taken);
  if (!original) return { draft, code };
  return { draft: inserted(draft, { ...original, code, section: undefined }, index), code };
}

/** With it go the conditions that look at it. */
export function removeQuestion(draft: EditedDraft, index: number): EditedDraft {
  return withSoundConditions({ ...draft, questions: draft.questions.filter((_, at) => at !== index) });
}

export function changeQuestion(draft: EditedDraft, index: number, changed: Question): EditedDraft {
  const questions = draft.questions.map((question, at) => (at === index ? changed : question));
  return withSoundConditions({ ...draft, questions });
}

/** Text, help, comment and conditions stay; options stay between the two kinds that have them. */
export function changeKind(question: Question, kind: Kind): Question {
  const { code, section, text, help, required, comment, showWhen } = question;
  const base = { code, section, text, help, required, comment, showWhen };
  if (kind !== 'single-choice' && kind !== 'multiple-choice') return { ...base, kind };
  const options =
    'options' in question
      ? question.options
      : ['1', '2'].map((option) => ({ code: option, label: { ja: '' } }));
  const right = rightOptionsOf(question);
  // Of one choice only one option can be right.
  if (right.length === 0 || (kind === 'single-choice' && right.length > 1)) return { ...base, kind, options };
  return { ...base, kind, options, rightOptions: right };
}

export type Moved =
  | { readonly ok: true; readonly draft: EditedDraft }
  /** Indexes of a question that would stand before the one whose answer decides whether it is shown. */
  | { readonly ok: false; readonly question: number; readonly dependsOn: number };

/** A question to another place. Refused where a condition would look forward: nobody has answered there yet. */
export function moveQuestion(draft: EditedDraft, from: number, to: number): Moved {
  const questions = [...draft.questions];
  const [moved] = questions.splice(from, 1);
  if (!moved || to < 0 || to >= draft.questions.length) return { ok: true, draft };
  questions.splice(to, 0, moved);
  const places = new Map(questions.map(({ code }, at) => [code, at]));
  for (const [at, question] of questions.entries()) {
    for (const condition of question.showWhen ?? []) {
      if ((places.get(condition.question) ?? -1) < at) continue;
      const indexOf = (code: string) => draft.questions.findIndex((one) => one.code === code);
      return { ok: false, question: indexOf(question.code), dependsOn: indexOf(condition.question) };
    }
  }
  return { ok: true, draft: { ...draft, questions } };
}

function inserted(draft: EditedDraft, question: Question, after: number): EditedDraft {
  const questions = [...draft.questions];
  questions.splice(after + 1, 0, question);
  return { ...draft, questions };
}
