import type { AnswerProblem } from '../../shared/domain/answers.ts';
import type { Locale } from '../../shared/domain/localized-text.ts';
import type { Question } from '../../shared/domain/questionnaire.ts';
import { componentWords } from './component-words.ts';
import { writtenDay } from './date-wording.ts';
import { figureIn, groupedFigure } from './figures.ts';

/** What a person is told about a problem of an answer: what to do, in their language. */
export function answerProblemWording(
  locale: Locale,
  problem: AnswerProblem,
  kind: Question['kind'] = 'free-text',
): string {
  const say = componentWords(locale);
  const number = (name: string) => Number(problem.params?.[name] ?? 0);
  const text = (name: string) => String(problem.params?.[name] ?? '');
  switch (problem.code) {
    case 'required':
      return say(`problem.required.${kind}`);
    case 'too-few-choices':
      return say('problem.too-few-choices', { min: figureIn(locale, number('min')) });
    case 'too-many-choices':
      return say('problem.too-many-choices', { max: figureIn(locale, number('max')) });
    case 'too-long': {
      const [max, length] = [groupedFigure(number('max')), groupedFigure(number('length'))];
      return say('problem.too-long', { max, length });
    }
    case 'too-small':
      return say('problem.too-small', { min: groupedFigure(number('min')) });
    case 'too-large':
      return say('problem.too-large', { max: groupedFigure(number('max')) });
    case 'too-many-decimals': {
      const decimals = number('decimals');
      if (decimals === 0) return say('problem.too-many-decimals.none');
      return say('problem.too-many-decimals', { decimals: figureIn(locale, decimals) });
    }
    case 'too-early':
      return say('problem.too-early', { earliestOn: writtenDay(locale, text('earliestOn')) });
    case 'too-late':
      return say('problem.too-late', { latestOn: writtenDay(locale, text('latestOn')) });
    default:
      return say(`problem.${problem.code}`);
  }
}
