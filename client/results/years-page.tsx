import type { Locale, LocalizedText } from '../../shared/domain/localized-text.ts';
import { dayTimeWording } from '../messages/date-wording.ts';
import { EnteredLines } from './entered-lines.tsx';
import { resultsWords } from './messages/results-words.ts';
import { yearWording } from './result-wording.ts';
import { type ResultsAssets, renderResultsDocument, resultsPath } from './results-document.tsx';

export interface YearsPageProps {
  readonly locale: Locale;
  readonly assets: ResultsAssets;
  /** Years of one plan one after the other. */
  readonly years: readonly {
    readonly planId: string;
    readonly planTitle: LocalizedText;
    readonly fiscalYear: number;
    readonly publishedAt: Date;
  }[];
}

/** Everything that is published, by plan, newest year first. */
export function renderYearsPage({ locale, assets, years }: YearsPageProps): string {
  const say = resultsWords(locale);
  const plans = [...new Set(years.map(({ planId }) => planId))];
  return renderResultsDocument({
    ...{ locale, assets, state: say('years.title') },
    href: resultsPath,
    children: (
      <>
        <h1>{say('years.title')}</h1>
        <p>{say(years.length === 0 ? 'years.empty' : 'years.lead')}</p>
        {plans.map((planId) => (
          <PlanYears key={planId} locale={locale} years={years.filter((one) => one.planId === planId)} />
        ))}
      </>
    ),
  });
}

function PlanYears({ locale, years }: Pick<YearsPageProps, 'locale' | 'years'>) {
  const [newest] = years;
  if (!newest) return null;
  return (
    <section class="card">
      <h2>
        <EnteredLines locale={locale} text={newest.planTitle} />
      </h2>
      <ul class="plan-years">
        {years.map(({ planId, fiscalYear, publishedAt }) => (
          <li key={fiscalYear}>
            <a href={`/results/${encodeURIComponent(planId)}/${fiscalYear}?lang=${locale}`}>
              {resultsWords(locale)('report.title', { year: yearWording(locale, fiscalYear) })}
            </a>{' '}
            <span class="quiet">
              {resultsWords(locale)('years.published', { time: dayTimeWording(locale, publishedAt) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
