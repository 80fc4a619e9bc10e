import type { Locale } from '../../shared/domain/localized-text.ts';
import type {
  PublishedIndicator,
  PublishedQuestionnaire,
} from '../../shared/domain/publication/published-document.ts';
import { judgementsIn, milestonesIn, ratioIn } from '../../shared/domain/publication/published-verdict.ts';
import { compareRatios, formatRatio, type Ratio, smallestCountReaching } from '../../shared/domain/ratio.ts';
import { resultsWords } from './messages/results-words.ts';
import { counted, listed, quotedAll, sentences } from './result-wording.ts';

export interface SentenceProps {
  readonly locale: Locale;
  readonly indicator: PublishedIndicator;
  /** The questionnaire that measured it, where one did. */
  readonly questionnaire: PublishedQuestionnaire | undefined;
}

/** What came of an indicator, plainly, for somebody who has never heard of it: the count first, then what it means. */
export function resultSentence(props: SentenceProps): string {
  const { locale, indicator, questionnaire } = props;
  const say = resultsWords(locale);
  if (indicator.kind === 'milestone') return milestoneSentence(props);
  const [result, target] = [ratioIn(indicator.result), ratioIn(indicator.target)];
  if (!result || result.denominator === 0) {
    return say(questionnaire && questionnaire.eligible === 0 ? 'sentence.noBase' : 'sentence.notMeasured');
  }
  const count = countSentence(props, result);
  if (!target) return sentences(locale, [count, say('sentence.noTarget')]);
  return sentences(locale, [
    count,
    verdictSentence(props, result, target),
    scaledSentence(props, result, target),
  ]);
}

function countSentence({ locale, indicator, questionnaire }: SentenceProps, result: Ratio): string {
  const say = resultsWords(locale);
  const words = {
    base: counted(locale, indicator, result.denominator, 'whole'),
    count: counted(locale, indicator, result.numerator, 'part'),
  };
  const { measured } = indicator;
  if (!measured || !questionnaire) return say('sentence.entered', words);
  if (measured.counts)
    return say(measured.counts === 'passed' ? 'sentence.passed' : 'sentence.allRight', words);
  return say(
    questionnaire.nonResponse === 'leaves-base' ? 'sentence.measuredOfAnswered' : 'sentence.measured',
    words,
  );
}

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
    target: formatRatio(target),
    base: counted(locale, indicator, result.denominator, 'whole'),
    needed: counted(locale, indicator, smallestCountReaching(target, result.denominator), 'part'),
  });
}

function milestoneSentence({ locale, indicator }: SentenceProps): string {
  const say = resultsWords(locale);
  const all = milestonesIn(indicator.target);
  if (all.length === 0) return say('sentence.noTarget');
  const judgements = judgementsIn(indicator.result);
  const bodiesOf = (achieved: boolean) => [
    ...new Set(
      judgements
        .filter((one) => one.achieved === achieved)
        .map(({ body }) => nameOf(locale, indicator, body)),
    ),
  ];
  if (indicator.status === 'missed') {
    const missed = all.filter((_, index) =>
      judgements.some((one) => !one.achieved && one.milestone === index + 1),
    );
    const bodies = listed(locale, bodiesOf(false));
    return say('sentence.milestoneMissed', { milestones: quotedAll(locale, missed), bodies });
  }
  const milestones = quotedAll(locale, all);
  if (indicator.status !== 'achieved') return say('sentence.milestoneOpen', { milestones });
  const bodies = bodiesOf(true);
  return say(bodies.length > 1 ? 'sentence.milestoneAchievedByAll' : 'sentence.milestoneAchieved', {
    milestones,
    bodies: listed(locale, bodies),
  });
}

/** The body's name in the language of the page: judgements name bodies in Japanese. */
export function nameOf(locale: Locale, { judgedBy = [] }: PublishedIndicator, body: string): string {
  const named = judgedBy.find(({ ja }) => ja === body);
  return (locale === 'en' && named?.en) || body;
}
