import type { AchievementStatus } from '../../../shared/domain/achievement.ts';
import type { Locale, LocalizedText } from '../../../shared/domain/localized-text.ts';
import { textIn } from '../../../shared/domain/localized-text.ts';
import type { QuizCount } from '../../../shared/domain/questionnaire.ts';
import { type Ratio, smallestCountReaching } from '../../../shared/domain/ratio.ts';
import { figureIn } from '../../messages/figures.ts';
import { staffWords } from './staff-words.ts';

export interface Standing {
  readonly status: AchievementStatus;
  readonly result: Ratio | null;
  readonly target: Ratio | null;
  readonly unit?: LocalizedText | undefined;
  readonly outlook?: 'met' | 'within-reach' | 'out-of-reach' | undefined;
  readonly stillNeeded?: number | undefined;
  readonly shortBy?: number | undefined;
  /** People who have not answered yet, where the figure comes from a questionnaire. */
  readonly outstanding?: number | undefined;
  /** Where right answers are counted: nobody is in favour of anything. */
  readonly counts?: QuizCount | undefined;
}

/**
 * The verdict in one line: what is still needed while answers come in, by how much the target was passed or missed
 * afterwards. Undefined where there is nothing to compare.
 */
export function standingWording(locale: Locale, standing: Standing): string | undefined {
  if (standing.status === 'undecided') return outlookWording(locale, standing);
  const { status, result, target } = standing;
  if (!result || !target || (status !== 'achieved' && status !== 'missed')) return undefined;
  const margin = result.numerator - smallestCountReaching(target, result.denominator);
  const people = countedPeople(locale, Math.abs(margin), standing.unit);
  const say = staffWords(locale);
  if (margin < 0) return say('standing.missed', { people });
  if (margin > 0) return say('standing.above', { people });
  // 9 of 9 is above 9 of 10: what was reached is the number that this base needs.
  if (target.denominator === result.denominator) return say('standing.exact');
  return say('standing.reached', { people: countedPeople(locale, result.numerator, standing.unit) });
}

function outlookWording(locale: Locale, standing: Standing): string | undefined {
  const { outlook, stillNeeded = 0, shortBy = 0, outstanding = 0, unit, counts } = standing;
  const say = staffWords(locale);
  const silent = countedPeople(locale, outstanding, unit);
  if (outlook === 'met') return say('outlook.met');
  if (outlook === 'within-reach') {
    const needed = countedPeople(locale, stillNeeded, unit);
    return say(counts ? 'outlook.quiz.within-reach' : 'outlook.within-reach', { needed, silent });
  }
  if (outlook !== 'out-of-reach') return undefined;
  const short = countedPeople(locale, shortBy, unit);
  return say(counts ? 'outlook.quiz.out-of-reach' : 'outlook.out-of-reach', { short, silent });
}

/**
 * `１区長`, `24 区長` as official print has it; the bare figure in English, where units stand in the plural and would
 * read wrongly after one.
 */
export function countedPeople(locale: Locale, count: number, unit: LocalizedText | undefined): string {
  const figure = figureIn(locale, count);
  if (locale === 'en') return figure;
  const word = unit ? textIn(locale, unit) : staffWords(locale)('unit.default');
  return figure.length === 1 ? `${figure}${word}` : `${figure} ${word}`;
}
