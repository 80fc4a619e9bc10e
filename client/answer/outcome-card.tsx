import { type Locale, textIn } from '../../shared/domain/localized-text.ts';
import type { OutcomeIndicator } from '../../shared/domain/published-outcome.ts';
import { formatRatio, type Ratio, smallestCountReaching } from '../../shared/domain/ratio.ts';
import { Bar } from '../components/bar.tsx';
import { EnteredText } from '../components/entered-text.tsx';
import { Notice } from '../components/notice.tsx';
import { PeopleLine } from '../components/people-line.tsx';
import { RatioFigure } from '../components/ratio-figure.tsx';
import { StatusBadge } from '../components/status-badge.tsx';
import { dayTimeWording } from '../messages/date-wording.ts';
import { figureIn } from '../messages/figures.ts';
import { answerWords } from './messages/answer-words.ts';
import type { OutcomePageProps } from './outcome-page.tsx';
import { OwnCounting } from './own-counting.tsx';

export interface OutcomeCardProps extends OutcomePageProps {
  readonly indicator: OutcomeIndicator;
}

/** One indicator: the figure with its target and verdict, the people behind it, and how the own answer counted. */
export function OutcomeCard(props: OutcomeCardProps) {
  const { locale, questionnaire, outcome, indicator } = props;
  const { displayCode, text, result, target, status } = indicator;
  const say = answerWords(locale);
  return (
    <section class="card outcome">
      <h2>
        <span class="question-number">{displayCode}</span> <EnteredText locale={locale} text={text} />
      </h2>
      <div class="outcome-verdict">
        {result && <p class="outcome-figure">{figureWording(locale, indicator, result)}</p>}
        <StatusBadge locale={locale} status={status} />
      </div>
      <dl class="outcome-ratios">
        <Share {...props} term={say('outcome.result')} ratio={result} withPercent />
        <Share {...props} term={say('outcome.target')} ratio={target} />
      </dl>
      {result && (
        <Bar
          value={result.numerator}
          max={result.denominator}
          target={target && (target.numerator / target.denominator) * result.denominator}
          tone={status === 'achieved' ? 'good' : status === 'missed' ? 'bad' : 'key'}
          label={figureWording(locale, indicator, result)}
        />
      )}
      <p class="outcome-reading">{readingWording(locale, indicator)}</p>
      <div>
        <PeopleLine locale={locale} {...(indicator.people ?? outcome.people)} />
        <p class="quiet">{say(`outcome.${questionnaire.nonResponse}`)}</p>
      </div>
      <Corrected {...props} />
      <OwnCounting {...props} />
    </section>
  );
}

/** 訂正: the figure above is not the one that was counted, and why. */
function Corrected({ locale, indicator }: OutcomeCardProps) {
  const { correction, result } = indicator;
  if (!correction || !result) return null;
  const say = answerWords(locale);
  const before = correction.before ? formatRatio(correction.before) : say('outcome.noFigure');
  return (
    <Notice tone="caution" title={say('outcome.corrected')}>
      <p>
        {say('outcome.correctedFigure', {
          before,
          after: formatRatio(result),
          time: dayTimeWording(locale, correction.at),
        })}
      </p>
      <p>
        {say('outcome.correctedBecause')}
        <EnteredText locale={locale} text={{ ja: correction.reason }} />
      </p>
    </Notice>
  );
}

interface ShareProps extends OutcomeCardProps {
  readonly term: string;
  readonly ratio: Ratio | undefined;
  readonly withPercent?: boolean;
}

function Share({ locale, indicator, term, ratio, withPercent }: ShareProps) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <RatioFigure
          locale={locale}
          ratio={ratio}
          unit={unitIn(locale, indicator)}
          withPercent={withPercent}
          small
        />
      </dd>
    </div>
  );
}

/** `24区長中23区長が肯定的` */
function figureWording(locale: Locale, indicator: OutcomeIndicator, result: Ratio): string {
  return answerWords(locale)('outcome.figure', {
    base: figureIn(locale, result.denominator),
    count: figureIn(locale, result.numerator),
    unit: unitIn(locale, indicator),
  });
}

/** The verdict in one sentence; in a second one what the target means for a base that is not its own. */
function readingWording(locale: Locale, indicator: OutcomeIndicator): string {
  const say = answerWords(locale);
  const { result, target, status } = indicator;
  if (!result) return say('outcome.reading.notMeasured');
  if (!target) return say('outcome.reading.noTarget');
  const needed = smallestCountReaching(target, result.denominator);
  const words = {
    unit: unitIn(locale, indicator),
    needed: figureIn(locale, needed),
    count: figureIn(locale, result.numerator),
  };
  const short = figureIn(locale, needed - result.numerator);
  const verdict =
    status === 'achieved'
      ? say('outcome.reading.achieved', words)
      : say('outcome.reading.missed', { ...words, short });
  if (target.denominator === result.denominator) return verdict;
  const base = figureIn(locale, result.denominator);
  const scaled = say('outcome.reading.scaled', { ...words, base, target: formatRatio(target) });
  return locale === 'ja' ? `${verdict}${scaled}` : `${verdict} ${scaled}`;
}

function unitIn(locale: Locale, { unit }: OutcomeIndicator): string {
  return unit ? textIn(locale, unit) : answerWords(locale)('outcome.unit');
}
