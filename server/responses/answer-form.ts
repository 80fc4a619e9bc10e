import { randomUUID } from 'node:crypto';
import {
  type AnswerProblem,
  type Answers,
  answersFromForm,
  type FormFields,
  withoutHiddenAnswers,
} from '../../shared/domain/answers.ts';
import type { DraftGround } from '../../shared/domain/invitation.ts';
import type { Locale } from '../../shared/domain/localized-text.ts';
import type { Question } from '../../shared/domain/questionnaire.ts';

/** `edit` names the question to go to, from 1. */
export type FormAction =
  | { readonly act: 'save' | 'next' | 'back' | 'check' | 'submit' | 'hand-over' }
  | { readonly act: 'edit'; readonly place: number | undefined };

export type FormPage = 'questions' | 'check' | 'conflict';

/** A posted form of the respondent's pages. */
export interface AnswerForm {
  readonly action: FormAction;
  /** The page that was shown, drawn again when only the language is switched. */
  readonly page: FormPage;
  readonly switchTo: Locale | undefined;
  /** Code of the question that is to be answered as last year. */
  readonly same: string | undefined;
  /** The response version that the writer saw, 0 for none. */
  readonly basedOn: number;
  /** The draft that the writer saw. */
  readonly ground: DraftGround;
  /** Place of the first question on the page that was shown. */
  readonly at: number;
  /** Places of the questions that could be seen when the form was sent; undefined where the form does not say. */
  readonly shown: ReadonlySet<number> | undefined;
  /** Exactly as entered. */
  readonly fields: FormFields;
  /** Answers to the questions that are shown. */
  readonly answers: Answers;
  /** Fields that no question has, and fields that came twice where once is meant. */
  readonly problems: readonly AnswerProblem[];
}

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
  const number = (name: string) => Number(/^\d{1,9}$/.exec(first(name) ?? '')?.[0] ?? 0);
  const page = first('_page');
  const shownPage = page === 'check' || page === 'conflict' ? page : 'questions';
  const language = first('_lang');
  const fields = new Map([...all].filter(([name]) => !name.startsWith('_') && name !== 'action'));
  return {
    action: actionOf(first('action'), shownPage),
    page: shownPage,
    switchTo: language === 'ja' || language === 'en' ? language : undefined,
    same: first('_same'),
    basedOn: number('_basedOn'),
    ground: { writer: first('_writer')?.slice(0, 64) || newWriter(), seen: first('_seen') || undefined },
    at: number('_at') || 1,
    shown: shownPlaces(first('_shown')),
    fields,
    answers: withoutHiddenAnswers(asked, answersFromForm(asked, fields)),
    problems: strangeFields(asked.questions, fields),
  };
}

/** Names a page while it is open, so that it can follow its own draft. */
export function newWriter(): string {
  return randomUUID();
}

function actionOf(pressed: string | undefined, page: FormPage): FormAction {
  const [act, place] = pressed?.split(':') ?? [];
  switch (act) {
    case 'save':
    case 'next':
    case 'back':
      return { act };
    case 'edit':
      return { act, place: Number(/^\d{1,4}$/.exec(place ?? '')?.[0] ?? 0) || undefined };
    case 'submit':
    case 'hand-over':
      return { act: page === 'check' ? act : 'check' };
    default:
      return { act: 'check' };
  }
}

function shownPlaces(list: string | undefined): ReadonlySet<number> | undefined {
  return list === undefined ? undefined : new Set(list.split(',').map(Number));
}

/** Enough to see what is wrong; a form of half a megabyte could hold a hundred thousand names. */
const MOST_STRANGE = 100;

function strangeFields(questions: readonly Question[], fields: FormFields): readonly AnswerProblem[] {
  const known = new Map<string, Pick<AnswerProblem, 'question' | 'part'> & { readonly many: boolean }>();
  for (const { code, kind, comment } of questions) {
    known.set(code, { question: code, many: kind === 'multiple-choice' || kind === 'single-choice' });
    if (comment) known.set(`${code}.comment`, { question: code, part: 'comment', many: false });
  }
  return [...fields]
    .flatMap(([name, values]): readonly AnswerProblem[] => {
      const field = known.get(name);
      if (!field) return [{ code: 'unknown-question', question: name }];
      const { many, ...place } = field;
      return many || values.length < 2 ? [] : [{ code: 'repeated', ...place }];
    })
    .slice(0, MOST_STRANGE);
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
