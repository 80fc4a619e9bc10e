import type { Locale } from '../../shared/domain/localized-text.ts';
import type { PublishedIndicator } from '../../shared/domain/publication/published-document.ts';
import { milestonesIn } from '../../shared/domain/publication/published-verdict.ts';
import { DataTable } from '../components/data-table.tsx';
import { StatusBadge } from '../components/status-badge.tsx';
import { componentWords } from '../messages/component-words.ts';
import { EnteredLines } from './entered-lines.tsx';
import { judgementRows, nameOf } from './judged-bodies.ts';
import { resultsWords } from './messages/results-words.ts';
import { MixedText } from './mixed-text.tsx';

/** Which body judged which of the year's milestones, and how, or has not yet; nothing of other indicators. */
export function JudgementTable({
  locale,
  indicator,
}: {
  readonly locale: Locale;
  readonly indicator: PublishedIndicator;
}) {
  const say = resultsWords(locale);
  const milestones = milestonesIn(indicator.target);
  const rows = judgementRows(indicator);
  if (rows.every(({ achieved }) => achieved === undefined)) return null;
  const none = componentWords(locale)('noValue');
  return (
    <DataTable
      caption={say('how.judgements', { code: indicator.displayCode })}
      rows={rows}
      rowKey={({ milestone, body }) => `${milestone} ${body}`}
      empty={null}
      columns={[
        {
          key: 'milestone',
          header: say('column.milestone'),
          namesRow: true,
          cell: ({ milestone }) => {
            const text = milestones[milestone - 1];
            return text ? <EnteredLines locale={locale} text={text} /> : milestone;
          },
        },
        {
          key: 'body',
          header: say('column.body'),
          cell: ({ body }) => (
            <MixedText locale={locale} text={body === undefined ? none : nameOf(locale, indicator, body)} />
          ),
        },
        {
          key: 'verdict',
          header: say('column.verdict'),
          cell: ({ achieved }) =>
            achieved === undefined ? (
              none
            ) : (
              <StatusBadge locale={locale} status={achieved ? 'achieved' : 'missed'} />
            ),
        },
      ]}
    />
  );
}
