import type { Locale } from '../../shared/domain/localized-text.ts';
import type {
  PublishedIndicator,
  PublishedPeople,
  PublishedQuestionnaire,
} from '../../shared/domain/publication/published-document.ts';
import { ratioIn } from '../../shared/domain/publication/published-verdict.ts';
import { compareRatios, type Ratio, smallestCountReaching } from '../../shared/domain/ratio.ts';
import { resultsWords } from './messages/results-words.ts';
import { milestoneSentence } from './milestone-sentence.ts';
import { counted, numberIn, ratioWording, sentences } from './result-wording.ts';

export interface SentenceProps {
  readonly locale: Locale;
  readonly indicator: PublishedIndicator;
  /** The questionnaire that measured it, where one did. */
  readonly questionnaire: PublishedQuestionnaire | undefined;
  /** Who was asked and answered, as the page says it now, where a questionnaire measured it. */
  readonly people: PublishedPeople | undefined;
}

/** What came of an indicator, plainly, for somebody who has never heard of it: the count first, then what it means. */
export function resultSentence(props: SentenceProps): string {
  const { locale, indicator } = props;
  const say = resultsWords(locale);
  if (indicator.kind === 'milestone') return milestoneSentence(props);
  const [result, target] = [ratioIn(indicator.result), ratioIn(indicator.target)];
  if (!result || result.denominator === 0) {
    return say(withoutValue(props));
  }
  const count = countSentence(props, result);
  if (!target) return sentences(locale, [count, say('sentence.noTarget')]);
  return sentences(locale, [
    count,
    verdictSentence(props, result, target),
    scaledSentence(props, result, target),
  ]);
}

/** Why there is no value: a questionnaire of the year is fixed before it is published, so it has measured. */
function withoutValue({ questionnaire, people }: SentenceProps) {
  if (!questionnaire || !people) return 'sentence.notMeasured';
  if (people.eligible === 0) return 'sentence.noBase';
  return people.responded === 0 ? 'sentence.nobodyAnswered' : 'sentence.nobodyInBase';
}

function countSentence(props: SentenceProps, result: Ratio): string {
  const { locale, indicator, questionnaire, people } = props;
  const say = resultsWords(locale);
  const whole = counted(locale, indicator, result.denominator, 'whole');
  const count = counted(locale, indicator, result.numerator, 'part');
  const { measured } = indicator;
  if (!measured || !questionnaire || !people) return say('sentence.entered', { base: whole, count });
  const leavesBase = questionnaire.nonResponse === 'leaves-base';
  const left = leavesBase ? people.responded - result.denominator : 0;
  const base =
    left > 0 ? say('sentence.baseInFull', { base: whole }) : say('sentence.baseOfAnswered', { base: whole });
  const words = { base: leavesBase ? base : whole, count };
  return sentences(locale, [
    say(measured.counts ? COUNTED[measured.counts] : 'sentence.measured', words),
    left > 0 ? say('sentence.inPart', { count: numberIn(locale, left) }) : '',
  ]);
}

const COUNTED = { passed: 'sentence.passed', 'all-right': 'sentence.allRight' } as const;

function verdictSentence({ locale, indicator }: SentenceProps, result: Ratio, target: Ratio): string {
  const say = resultsWords(locale);
  const least = smallestCountReaching(target, result.denominator);
  const needed = counted(locale, indicator, least, 'part');
  if (compareRatios(result, target) < 0) {
    const short = counted(locale, indicator, least - result.numerator, 'part');
    return say('sentence.short', { needed, short });
  }
  return say(result.numerator > least ? 'sentence.above' : 'sentence.equal', { needed });
}

/** What the target means for a base that is not its own; nothing where it is. */
function scaledSentence({ locale, indicator }: SentenceProps, result: Ratio, target: Ratio): string {
  if (target.denominator === result.denominator) return '';
  return resultsWords(locale)('sentence.scaled', {
    target: ratioWording(target),
    base: counted(locale, indicator, result.denominator, 'whole'),
    needed: counted(locale, indicator, smallestCountReaching(target, result.denominator), 'part'),
  });
}
