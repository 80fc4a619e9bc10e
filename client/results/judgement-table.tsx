import type { Locale } from '../../shared/domain/localized-text.ts';
import type { PublishedIndicator } from '../../shared/domain/publication/published-document.ts';
import { judgementsIn, milestonesIn } from '../../shared/domain/publication/published-verdict.ts';
import { DataTable } from '../components/data-table.tsx';
import { EnteredText } from '../components/entered-text.tsx';
import { StatusBadge } from '../components/status-badge.tsx';
import { resultsWords } from './messages/results-words.ts';
import { MixedText } from './mixed-text.tsx';
import { nameOf } from './result-sentence.ts';

/** Which body judged which of the year's milestones, and how; nothing of other indicators. */
export function JudgementTable({
  locale,
  indicator,
}: {
  readonly locale: Locale;
  readonly indicator: PublishedIndicator;
}) {
  const say = resultsWords(locale);
  const judgements = judgementsIn(indicator.result);
  const milestones = milestonesIn(indicator.target);
  if (judgements.length === 0) return null;
  return (
    <DataTable
      caption={say('how.judgements', { code: indicator.displayCode })}
      rows={judgements}
      rowKey={({ milestone, body }) => `${milestone} ${body}`}
      empty={null}
      columns={[
        {
          key: 'milestone',
          header: say('column.milestone'),
          namesRow: true,
          cell: ({ milestone }) => {
            const text = milestones[milestone - 1];
            return text ? <EnteredText locale={locale} text={text} /> : milestone;
          },
        },
        {
          key: 'body',
          header: say('column.body'),
          cell: ({ body }) => <MixedText locale={locale} text={nameOf(locale, indicator, body)} />,
        },
        {
          key: 'verdict',
          header: say('column.verdict'),
          cell: ({ achieved }) => <StatusBadge locale={locale} status={achieved ? 'achieved' : 'missed'} />,
        },
      ]}
    />
  );
}
