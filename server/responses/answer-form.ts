import {
  type Answers,
  answersFromForm,
  type FormFields,
  withoutHiddenAnswers,
} from '../../shared/domain/answers.ts';
import type { Locale } from '../../shared/domain/localized-text.ts';
import type { Question } from '../../shared/domain/questionnaire.ts';

export type FormAction = 'save' | 'check' | 'submit' | 'edit';

/** A posted form of the respondent's pages. */
export interface AnswerForm {
  readonly action: FormAction;
  /** The page that was shown, drawn again when only the language is switched. */
  readonly page: 'questions' | 'check' | 'conflict';
  readonly switchTo: Locale | undefined;
  readonly basedOn: number;
  /** Exactly as entered. */
  readonly fields: FormFields;
  /** Answers to the questions that are shown. */
  readonly answers: Answers;
}

const ACTIONS: ReadonlySet<string> = new Set(['save', 'check', 'submit', 'edit']);

/**
 * Reads a form. Without a button, as when a program posts the form blindly, it only asks for the check page:
 * nothing but the button of that page submits.
 */
export function readAnswerForm(
  asked: { readonly questions: readonly Question[] },
  body: unknown,
): AnswerForm {
  const all = fieldsIn(body);
  const first = (name: string) => all.get(name)?.[0];
  const page = first('_page');
  const shown = page === 'check' || page === 'conflict' ? page : 'questions';
  const pressed = first('action') ?? 'check';
  const action = ACTIONS.has(pressed) ? (pressed as FormAction) : 'check';
  const language = first('_lang');
  const basedOn = Number(/^\d{1,9}$/.exec(first('_basedOn') ?? '')?.[0] ?? 0);
  const fields = new Map([...all].filter(([name]) => !name.startsWith('_') && name !== 'action'));
  return {
    action: action === 'submit' && shown !== 'check' ? 'check' : action,
    page: shown,
    switchTo: language === 'ja' || language === 'en' ? language : undefined,
    basedOn,
    fields,
    answers: withoutHiddenAnswers(asked, answersFromForm(asked, fields)),
  };
}

function fieldsIn(body: unknown): ReadonlyMap<string, readonly string[]> {
  const entries = Object.entries(typeof body === 'object' && body !== null ? body : {});
  return new Map(
    entries.map(([name, value]) => [
      name,
      (Array.isArray(value) ? value : [value]).map((one) => String(one)),
    ]),
  );
}
