import { PeopleLine } from '../../../components/people-line.tsx';
import { StatusBadge } from '../../../components/status-badge.tsx';
import { addresses } from '../../addresses.ts';
import { CorrectionNote } from '../../figures/correction-note.tsx';
import { MeasuredFigure } from '../../figures/measured-figure.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { standingWording } from '../../messages/standing-wording.ts';
import type { AchievedIndicator } from '../../requests/replies.ts';
import { ratioOf } from './ratio-values.ts';
import { YearHistory } from './year-history.tsx';

export interface RatioCardProps {
  readonly indicator: AchievedIndicator;
  readonly planId: string;
  readonly year: number | undefined;
}

/** An indicator that is a ratio: the figure, its verdict, its target, who was asked, and the years around it. */
export function RatioCard({ indicator, planId, year }: RatioCardProps) {
  const { locale, say } = useWords();
  const { people, nonResponse, status, provisional, unit, questionnaireId, source, correction } = indicator;
  const [result, target] = [ratioOf(indicator.result), ratioOf(indicator.target)];
  const standing = standingWording(locale, {
    ...indicator,
    result,
    target,
    outstanding: people?.outstanding,
  });
  const headingId = `indicator-${indicator.id}`;
  return (
    <article class="card indicator-card" aria-labelledby={headingId}>
      <div class="indicator-head">
        <h3 id={headingId}>{indicator.displayCode}</h3>
        <StatusBadge locale={locale} status={status} />
      </div>
      <p class="indicator-text">
        <Localized text={indicator.text} />
      </p>
      <MeasuredFigure
        result={result}
        target={target}
        unit={unit}
        status={status}
        provisional={provisional}
        standing={standing}
      />
      {correction && year !== undefined && (
        <CorrectionNote correction={correction} planId={planId} fiscalYear={year} />
      )}
      {people && <PeopleLine locale={locale} {...people} />}
      {nonResponse && <p class="quiet">{say(`nonResponse.${nonResponse}`)}</p>}
      {!people && source && <p class="quiet">{say('source', { source })}</p>}
      {!result && !people && <p class="quiet">{say('indicator.nothingMeasured')}</p>}
      <YearHistory
        years={indicator.years.map((one) => ({
          ...one,
          target: ratioOf(one.target),
          result: ratioOf(one.result),
        }))}
        current={year}
      />
      {questionnaireId && (
        <p>
          <a href={addresses.results(questionnaireId)}>
            {say('toResultsOf', { code: indicator.displayCode })}
          </a>
        </p>
      )}
    </article>
  );
}
