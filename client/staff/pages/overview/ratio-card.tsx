import { textIn } from '../../../../shared/domain/localized-text.ts';
import { formatRatio } from '../../../../shared/domain/ratio.ts';
import { Bar } from '../../../components/bar.tsx';
import { PeopleLine } from '../../../components/people-line.tsx';
import { RatioFigure } from '../../../components/ratio-figure.tsx';
import { StatusBadge } from '../../../components/status-badge.tsx';
import { addresses } from '../../addresses.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { standingWording } from '../../messages/standing-wording.ts';
import type { AchievedIndicator } from '../../requests/replies.ts';
import { ratioOf } from './ratio-values.ts';
import { YearHistory } from './year-history.tsx';

export interface RatioCardProps {
  readonly indicator: AchievedIndicator;
  readonly year: number | undefined;
}

/** An indicator that is a ratio: the figure, its verdict, its target, who was asked, and the years around it. */
export function RatioCard({ indicator, year }: RatioCardProps) {
  const { locale, say } = useWords();
  const { people, status, provisional, unit, questionnaireId, source } = indicator;
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
      <div class="indicator-figure">
        <RatioFigure
          locale={locale}
          ratio={result ?? undefined}
          unit={unit && textIn(locale, unit)}
          withPercent
        />
        {provisional && result && <span class="provisional">{say('provisional')}</span>}
        <p class="indicator-target">
          {target ? say('target.is', { ratio: formatRatio(target) }) : say('target.none')}
        </p>
      </div>
      {result && (
        <Bar
          value={result.numerator}
          max={result.denominator}
          target={target ? (target.numerator / target.denominator) * result.denominator : undefined}
          tone={status === 'achieved' ? 'good' : status === 'missed' ? 'bad' : 'key'}
          label={say(target ? 'bar.withTarget' : 'bar.alone', {
            result: formatRatio(result),
            target: target ? formatRatio(target) : '',
          })}
        />
      )}
      {standing && <p class="indicator-standing">{standing}</p>}
      {people && <PeopleLine locale={locale} {...people} />}
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
