import type { Locale } from '../../../shared/domain/localized-text.ts';
import { neededOf } from '../../../shared/domain/measure.ts';
import type { Condition, Measure, MeasureCondition } from '../../../shared/domain/questionnaire.ts';
import { figureIn } from '../../messages/figures.ts';
import { staffWords } from './staff-words.ts';

/** 問１, from the question's place. Q1 in English. */
export function questionName(locale: Locale, index: number): string {
  return staffWords(locale)('question.name', { number: figureIn(locale, index + 1) });
}

/** An option's code as it is read: a figure in print, anything else as it is. */
export function optionName(locale: Locale, code: string): string {
  return /^\d{1,4}$/.test(code) && String(Number(code)) === code ? figureIn(locale, Number(code)) : code;
}

type Conditions = Pick<Measure, 'combine' | 'atLeast' | 'conditions'>;
type Named = readonly { readonly code: string }[];

/**
 * 「問１で１か２を選んだ人を肯定として数える」. Of a measure that counts a quiz the conditions are those made of its right
 * options, as `countingOf` says them.
 */
export function measureWording(
  locale: Locale,
  measure: Conditions & Pick<Measure, 'counts'>,
  questions: Named,
): string {
  const say = staffWords(locale);
  const { counts, combine, conditions } = measure;
  if (conditions.length === 0) return say('measure.none');
  const figures = { of: figureIn(locale, conditions.length), needed: figureIn(locale, neededOf(measure)) };
  if (counts) return say(`measure.${counts}`, figures);
  if (combine === 'at-least') {
    const items = conditions.map((condition) => say('measure.item', namesIn(locale, condition, questions)));
    return say('measure.atLeast', { ...figures, conditions: items.join(say('listComma')) });
  }
  return say('measure.whole', { conditions: conditionsWording(locale, measure, questions) });
}

/** 「問１で３か４を選んだ人だけに表示」 */
export function shownWhenWording(locale: Locale, conditions: readonly Condition[], questions: Named): string {
  const joined = conditionsWording(locale, { combine: 'all', conditions }, questions);
  return staffWords(locale)('question.shownWhen', { conditions: joined });
}

function conditionsWording(locale: Locale, { combine, conditions }: Conditions, questions: Named): string {
  const say = staffWords(locale);
  return conditions
    .map((condition, at) => {
      const names = namesIn(locale, condition, questions);
      if (at === conditions.length - 1) return say('measure.last', names);
      return say(combine === 'all' ? 'measure.and' : 'measure.or', names);
    })
    .join('');
}

/** The question and the options of a condition, as they are read. */
function namesIn(
  locale: Locale,
  { question: code, options: codes, exactly }: MeasureCondition,
  questions: Named,
): { readonly question: string; readonly options: string } {
  const say = staffWords(locale);
  const place = questions.findIndex((one) => one.code === code);
  const question = place < 0 ? code : questionName(locale, place);
  const names = codes.map((one) => optionName(locale, one));
  if (!exactly || names.length < 2) return { question, options: names.join(say('measure.orOption')) };
  return { question, options: say('measure.allOptions', { options: names.join(say('measure.andOption')) }) };
}
