import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { LastYearNote } from '../../../client/answer/last-year-note.tsx';
import { cardId, controlId, placeOf } from '../../../client/answer/question-number.ts';
import { QuestionControl } from '../../../client/components/question-control.tsx';
import type { Answers } from '../../../shared/domain/answers.ts';
import { lastYearBeside } from '../../../shared/domain/last-year.ts';
import type { Locale } from '../../../shared/domain/localized-text.ts';
import type { Question } from '../../../shared/domain/questionnaire.ts';
import { everyKind } from './asked-round.ts';

export const PATH = '/a/7K3MQ9TX7K3MQ9TX7K3MQ9TX7K?lang=ja';

export interface LastYearCards {
  readonly locale?: Locale;
  /** This year's questions. */
  readonly now?: readonly Question[];
  /** The earlier round's questions; the same where absent. */
  readonly before?: readonly Question[];
  readonly answers: Answers;
}

/** The note of every question that has one, by question code. */
export function lastYearNotes({
  locale = 'ja',
  now = everyKind,
  before = now,
  answers,
}: LastYearCards): ReadonlyMap<string, string> {
  const entries = lastYearBeside(now, { fiscalYear: 2020, questions: before, answers });
  return new Map(
    now.flatMap((question) => {
      const entry = entries.get(question.code);
      if (!entry) return [];
      const place = placeOf(now, question.code);
      const props = { locale, place, question, entry, fiscalYear: 2020, path: PATH };
      return [[question.code, renderToString(h(LastYearNote, props))]];
    }),
  );
}

/** A form of cards as far as the script needs them: the control, the comment, the note. */
export function formWithNotes(cards: LastYearCards): string {
  const { locale = 'ja', now = everyKind } = cards;
  const notes = lastYearNotes(cards);
  const drawn = now.map((question) => {
    const place = placeOf(now, question.code);
    const id = controlId(place);
    const control = renderToString(
      h(QuestionControl, {
        locale,
        id,
        question,
        label: question.code,
        help: '',
        values: [],
        error: undefined,
      }),
    );
    const comment = `<textarea name="${question.code}.comment"></textarea>`;
    return `<div id="${cardId(place)}" data-question="${question.code}">${control}${notes.get(question.code) ?? ''}${comment}</div>`;
  });
  return `<form method="post" action="/sent">${drawn.join('')}</form>`;
}
