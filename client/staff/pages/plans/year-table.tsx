import { DataTable } from '../../../components/data-table.tsx';
import { PeopleLine } from '../../../components/people-line.tsx';
import { StatusBadge } from '../../../components/status-badge.tsx';
import { componentWords } from '../../../messages/component-words.ts';
import { addresses } from '../../addresses.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import { decidingTarget, type HistoryYear, ratioText } from './plan-parts.ts';
import { WrittenValue } from './written-value.tsx';

/** The chart's figures, and what each rests on: who was asked, or the source that somebody named. */
export function YearTable({ years }: { readonly years: readonly HistoryYear[] }) {
  const { locale, say } = useWords();
  return (
    <DataTable
      caption={say('planHistory.caption')}
      rows={years}
      rowKey={({ fiscalYear }) => String(fiscalYear)}
      columns={[
        {
          key: 'year',
          header: say('planHistory.year'),
          namesRow: true,
          cell: ({ fiscalYear }) => fiscalYearWording(locale, fiscalYear),
        },
        {
          key: 'target',
          header: say('planCell.target'),
          cell: (year) => <DecidingTarget year={year} />,
        },
        {
          key: 'result',
          header: say('planCell.result'),
          cell: ({ result, provisional }) => (
            <span class="year-line">
              <WrittenValue value={result} />
              {provisional && result && <span class="provisional">{say('provisional')}</span>}
            </span>
          ),
        },
        {
          key: 'status',
          header: say('planHistory.status'),
          cell: ({ status }) => <StatusBadge locale={locale} status={status} />,
        },
        {
          key: 'basis',
          header: say('planHistory.basis'),
          cell: ({ measured, source }) =>
            measured ? (
              <>
                <PeopleLine locale={locale} {...measured.people} />
                <a href={addresses.results(measured.questionnaireId)}>{say('planCell.toResults')}</a>
              </>
            ) : (
              source
            ),
        },
      ]}
      stacks
      empty={null}
    />
  );
}

/** The target that the verdict goes by, and the plan's own where it was changed after the issue. */
function DecidingTarget({ year }: { readonly year: HistoryYear }) {
  const { locale, say } = useWords();
  const deciding = decidingTarget(year);
  const planned = ratioText(year.target) ?? componentWords(locale)('noValue');
  const isOther = year.measured && ratioText(deciding) !== ratioText(year.target);
  return (
    <>
      <WrittenValue value={deciding} />
      {isOther && <p class="quiet">{say('planHistory.planTarget', { target: planned })}</p>}
    </>
  );
}
