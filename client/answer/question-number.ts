import type { Locale } from '../../shared/domain/localized-text.ts';
import type { Question } from '../../shared/domain/questionnaire.ts';
import { figureIn } from '../messages/figures.ts';

/** Where a question stands in the whole questionnaire, from 1: the same number whatever is shown. */
export function placeOf(questions: readonly Question[], code: string): number {
  return questions.findIndex((question) => question.code === code) + 1;
}

export function numberIn(locale: Locale, place: number): string {
  return figureIn(locale, place);
}

/** Ids are made from the place, never from a code, which may hold any character. */
export const cardId = (place: number) => `q${place}`;
export const controlId = (place: number) => `q${place}-answer`;
export const commentId = (place: number) => `q${place}-comment`;
