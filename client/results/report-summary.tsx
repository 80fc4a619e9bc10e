import type { AchievementStatus } from '../../shared/domain/achievement.ts';
import type { Locale } from '../../shared/domain/localized-text.ts';
import { peopleNow } from '../../shared/domain/publication/corrected-people.ts';
import type {
  PublishedDocument,
  PublishedIndicator,
} from '../../shared/domain/publication/published-document.ts';
import { publishedIndicators, ratioIn } from '../../shared/domain/publication/published-verdict.ts';
import { DataTable } from '../components/data-table.tsx';
import { StatusBadge } from '../components/status-badge.tsx';
import { figureIn } from '../messages/figures.ts';
import { Apart } from './apart.tsx';
import { EnteredLines } from './entered-lines.tsx';
import { indicatorAnchor } from './indicator-anchor.ts';
import { resultsWords } from './messages/results-words.ts';
import { PeopleNote } from './people-note.tsx';
import { PublicRatio } from './public-ratio.tsx';
import { listed } from './result-wording.ts';

const ORDER: readonly AchievementStatus[] = ['achieved', 'missed', 'not-measured', 'no-target', 'undecided'];

/** The whole year in one sentence, then every indicator with a link to where it is explained. */
export function ReportSummary({
  locale,
  document,
}: {
  readonly locale: Locale;
  readonly document: PublishedDocument;
}) {
  const say = resultsWords(locale);
  const rows = publishedIndicators(document);
  const parts = ORDER.flatMap((status) => {
    const count = rows.filter(({ indicator }) => indicator.status === status).length;
    return count === 0 ? [] : [say(`report.part.${status}`, { count: figureIn(locale, count) })];
  });
  return (
    <section class="report-summary">
      <p class="lead">
        {say('report.lead', { total: figureIn(locale, rows.length), parts: listed(locale, parts) })}
      </p>
      <DataTable
        caption={say('report.summary')}
        rows={rows}
        rowKey={({ indicator }) => indicator.id}
        empty={null}
        columns={[
          {
            key: 'indicator',
            header: say('column.indicator'),
            namesRow: true,
            cell: (row) => (
              <a href={`#${indicatorAnchor(row)}`}>
                <span class="display-code">{row.indicator.displayCode}</span>{' '}
                <Apart locale={locale} sign={'\u00a0'} />
                <span class="indicator-name">
                  <EnteredLines locale={locale} text={row.indicator.text} />
                </span>
              </a>
            ),
          },
          {
            key: 'result',
            header: say('column.result'),
            cell: ({ indicator }) => (
              <>
                <Figure locale={locale} indicator={indicator} of="result" />
                <PeopleNote locale={locale} people={peopleNow(document, indicator)} />
              </>
            ),
          },
          {
            key: 'target',
            header: say('column.target'),
            cell: ({ indicator }) => <Figure locale={locale} indicator={indicator} of="target" />,
          },
          {
            key: 'verdict',
            header: say('column.verdict'),
            cell: ({ indicator }) => <StatusBadge locale={locale} status={indicator.status} />,
          },
        ]}
      />
    </section>
  );
}

/** Milestones are sentences: they stand where the indicator is explained. */
function Figure({
  locale,
  indicator,
  of,
}: {
  readonly locale: Locale;
  readonly indicator: PublishedIndicator;
  readonly of: 'result' | 'target';
}) {
  if (indicator.kind === 'milestone' && indicator[of]) {
    return <span class="quiet">{resultsWords(locale)('column.below')}</span>;
  }
  return <PublicRatio locale={locale} ratio={ratioIn(indicator[of])} small />;
}
