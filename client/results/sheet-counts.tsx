import type { Locale } from '../../shared/domain/localized-text.ts';
import type { CountFigure, Half } from '../../shared/domain/progress-sheet/sheet-content.ts';
import type { PublishedSheet } from '../../shared/domain/publication/published-sheet.ts';
import { DataTable } from '../components/data-table.tsx';
import { componentWords } from '../messages/component-words.ts';
import { writtenDay } from '../messages/date-wording.ts';
import { figureIn, groupedFigure } from '../messages/figures.ts';
import { isolated } from './isolated.ts';
import { resultsWords } from './messages/results-words.ts';
import { MixedText } from './mixed-text.tsx';
import { NoteLine } from './note-line.tsx';
import { listed } from './result-wording.ts';
import { Written } from './written.tsx';

type Count = PublishedSheet['counts'][number];

/** What was counted beside the indicators: at mid-year and at the year's end. */
export function SheetCounts({
  locale,
  itemNumber,
  counts,
}: {
  readonly locale: Locale;
  readonly itemNumber: number;
  readonly counts: readonly Count[];
}) {
  const say = resultsWords(locale);
  if (counts.length === 0) return null;
  const column = (key: string, header: string, half: Half) => ({
    key,
    header,
    cell: (count: Count) => <MixedText locale={locale} text={figureOf(locale, count, half)} />,
  });
  return (
    <DataTable
      caption={say('sheet.counts', { number: figureIn(locale, itemNumber) })}
      rows={counts}
      rowKey={({ label, body = '' }) => `${label} ${body}`}
      empty={null}
      columns={[
        {
          key: 'label',
          header: say('column.countLabel'),
          namesRow: true,
          cell: ({ label, body, startedOn }) => (
            <>
              <Written locale={locale} text={label} />
              {body !== undefined && (
                <NoteLine>
                  <Written locale={locale} text={body} />
                </NoteLine>
              )}
              {startedOn !== undefined && (
                <NoteLine>{say('sheet.started', { day: writtenDay(locale, startedOn) })}</NoteLine>
              )}
            </>
          ),
        },
        column('mid-year', say('column.midYear'), 'mid-year'),
        column('year-end', say('column.yearEnd'), 'year-end'),
      ]}
    />
  );
}

function figureOf(locale: Locale, { entries, unit }: Count, half: Half): string {
  const entry = entries.find(({ asOf }) => asOf === half);
  if (!entry) return componentWords(locale)('noValue');
  return figureText(
    locale,
    entry.figure,
    unit === undefined ? resultsWords(locale)('sheet.cases') : isolated(unit),
  );
}

function figureText(locale: Locale, figure: CountFigure, unit: string): string {
  const say = resultsWords(locale);
  const total = groupedFigure(figure.total);
  if (figure.kind === 'of-total')
    return say('sheet.ofTotal', { done: groupedFigure(figure.done), total, unit });
  if (figure.parts.length === 0) return say('sheet.total', { total, unit });
  const parts = figure.parts.map(({ label, count }) =>
    say('sheet.part', { label: isolated(label), count: groupedFigure(count) }),
  );
  return say('sheet.breakdown', { total, unit, parts: listed(locale, parts) });
}
