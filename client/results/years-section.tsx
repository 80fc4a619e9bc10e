import { type Locale, textIn } from '../../shared/domain/localized-text.ts';
import type {
  PublishedIndicator,
  PublishedYear,
} from '../../shared/domain/publication/published-document.ts';
import { milestonesIn, ratioIn } from '../../shared/domain/publication/published-verdict.ts';
import { DataTable } from '../components/data-table.tsx';
import { StatusBadge } from '../components/status-badge.tsx';
import { componentWords } from '../messages/component-words.ts';
import { EnteredLines } from './entered-lines.tsx';
import { FigureCell } from './figure-cell.tsx';
import { figureWording } from './figure-wording.ts';
import { resultsWords } from './messages/results-words.ts';
import { PeopleNote } from './people-note.tsx';
import { listed, ratioWording, sentences, shortYear } from './result-wording.ts';
import { YearChart } from './year-chart.tsx';

interface YearsProps {
  readonly locale: Locale;
  readonly indicator: PublishedIndicator;
  readonly ownYear: number;
}

/** The years of the plan: target and result of each, as a chart for ratios and as a table; gaps stay gaps. */
export function YearsSection({ locale, indicator, ownYear }: YearsProps) {
  const say = resultsWords(locale);
  const { years, kind } = indicator;
  return (
    <section class="years">
      {kind !== 'milestone' && (
        <YearChart locale={locale} years={years} ownYear={ownYear} label={chartWording(locale, years)} />
      )}
      <DataTable
        caption={say('years.caption', { code: indicator.displayCode })}
        rows={years}
        rowKey={({ fiscalYear }) => `${fiscalYear}`}
        empty={null}
        columns={[
          {
            key: 'year',
            header: say('column.year'),
            namesRow: true,
            cell: ({ fiscalYear }) => shortYear(locale, fiscalYear),
          },
          {
            key: 'target',
            header: say('column.target'),
            cell: ({ target }) => <Target locale={locale} target={target} />,
          },
          ...(kind === 'milestone'
            ? []
            : [
                {
                  key: 'result',
                  header: say('column.result'),
                  cell: ({ result, people }: PublishedYear) => (
                    <>
                      <FigureCell wording={figureWording(locale, result)} />
                      <PeopleNote locale={locale} people={people} />
                    </>
                  ),
                },
              ]),
          {
            key: 'verdict',
            header: say('column.verdict'),
            cell: ({ status }) => <StatusBadge locale={locale} status={status} />,
          },
        ]}
      />
    </section>
  );
}

function Target({ locale, target }: Pick<PublishedYear, 'target'> & { readonly locale: Locale }) {
  const ratio = ratioIn(target);
  if (ratio) return <FigureCell wording={ratioWording(ratio)} />;
  const milestones = milestonesIn(target);
  if (milestones.length === 0) return <>{componentWords(locale)('noValue')}</>;
  return (
    <ul class="plain-list">
      {milestones.map((text) => (
        <li key={textIn('ja', text)}>
          <EnteredLines locale={locale} text={text} />
        </li>
      ))}
    </ul>
  );
}

/** The chart in words, for those who do not see it. */
function chartWording(locale: Locale, years: readonly PublishedYear[]): string {
  const say = resultsWords(locale);
  const parts = years.map(({ fiscalYear, target, result }) => {
    const [aimed, measured] = [ratioIn(target), ratioIn(result)];
    const figures = [
      ...(aimed ? [say('chart.yearTarget', { ratio: ratioWording(aimed) })] : []),
      measured ? say('chart.yearResult', { ratio: ratioWording(measured) }) : say('chart.yearNoResult'),
    ];
    return say('chart.year', { year: shortYear(locale, fiscalYear), parts: listed(locale, figures) });
  });
  return sentences(
    locale,
    parts.map((part) => (locale === 'ja' ? `${part}。` : `${part}.`)),
  );
}
