import { compareRatios, formatRatio, type Ratio } from '../../../../shared/domain/ratio.ts';
import { api } from '../../addresses.ts';
import { Loaded } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import type { AchievedIndicator, AchievementsReply, QuestionnaireReply } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';
import { ratioOf } from '../overview/ratio-values.ts';
import { YearHistory } from '../overview/year-history.tsx';

/** This year against the plan's other years, indicator by indicator. */
export function YearsCompared({ questionnaire }: { readonly questionnaire: QuestionnaireReply }) {
  const { say } = useWords();
  const { planId, fiscalYear, frozenMeasures } = questionnaire;
  const achievements = useResource<AchievementsReply>(
    frozenMeasures.length === 0 ? undefined : api.achievements(planId, fiscalYear),
  );
  if (frozenMeasures.length === 0) return null;
  const measured = new Set(frozenMeasures.map(({ indicatorId }) => indicatorId));
  return (
    <section class="stack" aria-labelledby="years">
      <h2 id="years">{say('years.heading')}</h2>
      <p class="quiet">{say('years.lead')}</p>
      <Loaded resource={achievements}>
        {({ items }) => (
          <div class="years-compared">
            {items
              .flatMap(({ indicators }) => indicators)
              .filter(({ id }) => measured.has(id))
              .map((indicator) => (
                <IndicatorYears key={indicator.id} indicator={indicator} fiscalYear={fiscalYear} />
              ))}
          </div>
        )}
      </Loaded>
    </section>
  );
}

function IndicatorYears({
  indicator,
  fiscalYear,
}: {
  readonly indicator: AchievedIndicator;
  readonly fiscalYear: number;
}) {
  const { locale, say } = useWords();
  const years = indicator.years.map((one) => ({
    ...one,
    target: ratioOf(one.target),
    result: ratioOf(one.result),
  }));
  const now = years.find((one) => one.fiscalYear === fiscalYear)?.result;
  const before = years.filter((one) => one.fiscalYear < fiscalYear && isMeasured(one.result)).at(-1);
  const headingId = `years-${indicator.id}`;
  return (
    <section class="card" aria-labelledby={headingId}>
      <h3 id={headingId}>{indicator.displayCode}</h3>
      <YearHistory years={years} current={fiscalYear} />
      {isMeasured(now) && (
        <p>
          {before?.result
            ? say(`years.${direction(now, before.result)}`, {
                year: fiscalYearWording(locale, before.fiscalYear),
                earlier: formatRatio(before.result),
              })
            : say('years.first')}
          {indicator.provisional && ` ${say('years.soFar')}`}
        </p>
      )}
    </section>
  );
}

function isMeasured(ratio: Ratio | null | undefined): ratio is Ratio {
  return ratio !== null && ratio !== undefined && ratio.denominator > 0;
}

/** Compared exactly, since the people asked need not be as many in each year. */
function direction(now: Ratio, before: Ratio): 'higher' | 'lower' | 'same' {
  const difference = compareRatios(now, before);
  if (difference === 0) return 'same';
  return difference > 0 ? 'higher' : 'lower';
}
