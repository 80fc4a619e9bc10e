import type { Locale } from '../../shared/domain/localized-text.ts';
import type {
  PublishedCorrection,
  PublishedDocument,
} from '../../shared/domain/publication/published-document.ts';
import {
  judgementsIn,
  milestonesIn,
  publishedIndicators,
} from '../../shared/domain/publication/published-verdict.ts';
import { StatusBadge } from '../components/status-badge.tsx';
import { componentWords } from '../messages/component-words.ts';
import { EnteredLines } from './entered-lines.tsx';
import { nameOf } from './judged-bodies.ts';
import { MixedText } from './mixed-text.tsx';

interface CorrectedJudgementsProps {
  readonly locale: Locale;
  readonly document: PublishedDocument;
  readonly correction: PublishedCorrection;
  readonly side: 'before' | 'after';
}

/** Of a correction of judgements: which body had judged what, of those that are other than before; nothing of ratios. */
export function CorrectedJudgements({ locale, document, correction, side }: CorrectedJudgementsProps) {
  const [before, after] = [judgementsIn(correction.before), judgementsIn(correction.after)];
  const indicator = publishedIndicators(document).find(
    (one) => one.indicator.id === correction.indicatorId,
  )?.indicator;
  const target = indicator?.years.find(({ fiscalYear }) => fiscalYear === correction.fiscalYear)?.target;
  const verdictIn = (judgements: typeof before, { milestone, body }: (typeof before)[number]) =>
    judgements.find((one) => one.milestone === milestone && one.body === body)?.achieved;
  const added = after.filter((one) => verdictIn(before, one) === undefined);
  const changed = [...before, ...added].filter((one) => verdictIn(before, one) !== verdictIn(after, one));
  if (changed.length === 0) return null;
  return (
    <ul class="corrected-judgements">
      {changed.map((one) => {
        const text = milestonesIn(target ?? null)[one.milestone - 1];
        const achieved = verdictIn(side === 'before' ? before : after, one);
        return (
          <li key={`${one.milestone} ${one.body}`}>
            {text && <EnteredLines locale={locale} text={text} />}
            {'\u00a0'}
            <MixedText locale={locale} text={nameOf(locale, indicator ?? {}, one.body)} />
            {'\u00a0'}
            {achieved === undefined ? (
              componentWords(locale)('noValue')
            ) : (
              <StatusBadge locale={locale} status={achieved ? 'achieved' : 'missed'} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
