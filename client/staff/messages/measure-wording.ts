import type { Locale } from '../../../shared/domain/localized-text.ts';
import type { Measure } from '../../../shared/domain/questionnaire.ts';
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

type Conditions = Pick<Measure, 'combine' | 'conditions'>;
type Named = readonly { readonly code: string }[];

/** 「問１で１か２を選んだ人を肯定として数える」 */
export function measureWording(locale: Locale, measure: Conditions, questions: Named): string {
  const say = staffWords(locale);
  if (measure.conditions.length === 0) return say('measure.none');
  return say('measure.whole', { conditions: conditionsWording(locale, measure, questions) });
}

/** 「問１で３か４を選んだ人だけに表示」 */
export function shownWhenWording(
  locale: Locale,
  conditions: Measure['conditions'],
  questions: Named,
): string {
  const joined = conditionsWording(locale, { combine: 'all', conditions }, questions);
  return staffWords(locale)('question.shownWhen', { conditions: joined });
}

function conditionsWording(locale: Locale, { combine, conditions }: Conditions, questions: Named): string {
  const say = staffWords(locale);
  return conditions
    .map((condition, at) => {
      const place = questions.findIndex(({ code }) => code === condition.question);
      const question = place < 0 ? condition.question : questionName(locale, place);
      const options = condition.options.map((code) => optionName(locale, code)).join(say('measure.orOption'));
      if (at === conditions.length - 1) return say('measure.last', { question, options });
      return say(combine === 'all' ? 'measure.and' : 'measure.or', { question, options });
    })
    .join('');
}
