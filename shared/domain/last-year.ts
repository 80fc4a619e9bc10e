/**
 * Last year beside this year: what a post answered to the questionnaire that this one was made from. A question is the
 * same one when its code is. Whether "same as last year" is offered is judged by today's question, so that a code or a
 * number that has come to mean something else is never filled in.
 */
import { checkAnswers } from './answer-check.ts';
import { type Answer, type Answers, type Asked, type FormFields, ownAnswer } from './answers.ts';
import type { Locale, LocalizedText } from './localized-text.ts';
import { kindOf } from './question-kinds/question-kinds.ts';
import type { Question } from './questionnaire.ts';

/** What the post was asked in the earlier round, and what it answered. */
export interface EarlierAnswers {
  readonly fiscalYear: number;
  readonly questions: readonly Question[];
  readonly answers: Answers;
}

export interface LastYearEntry {
  readonly answer: Answer;
  /** The question as it was asked then. */
  readonly question: Question;
  readonly wordingChanged: boolean;
  /** What "same as last year" fills in, without the comment; undefined where today's question does not take it. */
  readonly same: Answer | undefined;
}

export type LastYearEntries = ReadonlyMap<string, LastYearEntry>;

/** What a post answered in the round that this one was made from, which need not be the year before. */
export interface LastYear {
  readonly fiscalYear: number;
  readonly entries: LastYearEntries;
}

/** By question code; none for a question that is new, or to which nothing was said then. */
export function lastYearBeside(questions: readonly Question[], earlier: EarlierAnswers): LastYearEntries {
  const before = new Map(earlier.questions.map((question) => [question.code, question]));
  const entries = new Map<string, LastYearEntry>();
  for (const question of questions) {
    const then = before.get(question.code);
    const answer = ownAnswer(earlier.answers, question.code);
    if (!then || !answer || !saysAnything(then, answer)) continue;
    const wordingChanged = LANGUAGES.some((locale) => wordingChangedIn(locale, then, question));
    entries.set(question.code, {
      answer,
      question: then,
      wordingChanged,
      same: sameTo(question, then, answer),
    });
  }
  return entries;
}

/**
 * The form with one answer of last year filled in: only the value of that question changes. Its comment and every other
 * field stay byte for byte, and all of them where there is nothing to fill in.
 */
export function filledFromLastYear(
  { questions }: Asked,
  fields: FormFields,
  entries: LastYearEntries,
  code: string,
): FormFields {
  const question = questions.find((one) => one.code === code);
  const same = entries.get(code)?.same;
  if (!question || !same) return fields;
  return new Map([...fields, [code, kindOf(question).toForm(same)]]);
}

const LANGUAGES: readonly Locale[] = ['ja', 'en'];

/** Whether somebody who reads this language is asked in other words than then: the question, or how it is answered. */
export function wordingChangedIn(locale: Locale, then: Question, now: Question): boolean {
  return rewordedIn(locale, then.text, now.text) || answeringChangedIn(locale, then, now);
}

/** Whether the kind, the labels of the options or the unit are others than then. */
export function answeringChangedIn(locale: Locale, then: Question, now: Question): boolean {
  if (then.kind !== now.kind) return true;
  const [before, after] = [labelsOf(then), labelsOf(now)];
  return before.length !== after.length || before.some((label, at) => rewordedIn(locale, label, after[at]));
}

/** A translation that was added or taken away rewords nothing: who read the Japanese text still may. */
export function rewordedIn(
  locale: Locale,
  then: LocalizedText | undefined,
  now: LocalizedText | undefined,
): boolean {
  if (locale === 'ja') return then?.ja !== now?.ja;
  return Boolean(then?.en && now?.en) && then?.en !== now?.en;
}

/** In order: swapped labels are a change. */
function labelsOf(question: Question): readonly (LocalizedText | undefined)[] {
  if ('options' in question) return question.options.map((option) => option.label);
  return question.kind === 'number' ? [question.unit] : [];
}

function saysAnything(question: Question, answer: Answer): boolean {
  return kindOf(question).isAnswered(answer) || (answer.comment ?? '').trim() !== '';
}

function sameTo(question: Question, then: Question, answer: Answer): Answer | undefined {
  const kind = kindOf(question);
  // To a question whose kind has changed, an answer of the earlier kind is none.
  if (!kind.isAnswered(answer) || !meansTheSame(question, then, answer)) return undefined;
  const same = { [kind.valuePart]: answer[kind.valuePart] };
  // Whether the question is shown today is another matter: its value is what is checked.
  const alone = { questions: [{ ...question, showWhen: undefined }] };
  return checkAnswers(alone, { [question.code]: same }).ok ? same : undefined;
}

/** Whether every option chosen is still there under its label, and a number still counts the same unit. */
function meansTheSame(question: Question, then: Question, answer: Answer): boolean {
  if ('options' in question && 'options' in then) {
    return kindOf(question)
      .chosenOptions(answer)
      .every((code) => {
        const [before, after] = [then, question].map(({ options }) =>
          options.find((one) => one.code === code),
        );
        return before !== undefined && before.label.ja === after?.label.ja;
      });
  }
  if (question.kind === 'number' && then.kind === 'number') return question.unit?.ja === then.unit?.ja;
  return true;
}
