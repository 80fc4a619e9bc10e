import type { LocalizedText } from '../../../../shared/domain/localized-text.ts';
import { formatPercent } from '../../../../shared/domain/ratio.ts';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { componentWords } from '../../../messages/component-words.ts';
import type { MarkedOptions } from '../../figures/marked-options.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';

interface OptionRow {
  readonly code: string;
  /** Absent for the row of those who gave no answer. */
  readonly label?: LocalizedText;
  readonly count: number;
}

export interface OptionTableProps {
  readonly options: readonly Required<OptionRow>[];
  readonly marked: MarkedOptions;
  readonly silence: number;
  /** People asked, or those it was shown to. */
  readonly base: number;
  readonly isConditional: boolean;
  readonly name: string;
}

/** The figures of a chart, option by option, with what counts as positive or is right. */
export function OptionTable({ options, marked, silence, base, isConditional, name }: OptionTableProps) {
  const { locale, say } = useWords();
  const rows: readonly OptionRow[] = [...options, { code: '', count: silence }];
  const columns: readonly Column<OptionRow>[] = [
    {
      key: 'option',
      header: say('option'),
      namesRow: true,
      cell: ({ label }) => (label ? <Localized text={label} /> : say('unanswered')),
    },
    {
      key: 'marked',
      header: say(marked.as === 'right' ? 'right.mark' : 'positive.short'),
      cell: ({ code, label }) => (label && marked.codes.includes(code) ? say('positive.yes') : ''),
    },
    { key: 'count', header: say('count'), numeric: true, cell: ({ count }) => count },
    {
      key: 'share',
      header: say('share'),
      numeric: true,
      cell: ({ count }) => {
        const percent = formatPercent({ numerator: count, denominator: base });
        return percent === undefined ? componentWords(locale)('noValue') : `${percent}%`;
      },
    },
  ];
  return (
    <DataTable
      caption={
        isConditional
          ? say('results.tableOfShown', { question: name, shown: base })
          : say('results.tableOf', { question: name, eligible: base })
      }
      columns={marked.codes.length > 0 ? columns : columns.filter(({ key }) => key !== 'marked')}
      rows={rows}
      rowKey={({ code, label }) => (label ? `option-${code}` : 'silence')}
      empty={<p>{say('results.noOptions')}</p>}
    />
  );
}
