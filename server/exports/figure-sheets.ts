import { positiveOptions } from '../../shared/domain/measure.ts';
import { formatPercent } from '../../shared/domain/ratio.ts';
import type { CsvTable } from '../csv/csv-reply.ts';
import { type CellValue, tableSheet, type WorkbookSheet } from '../workbook/workbook-sheet.ts';
import type { ExportedFigures } from './exported-figures.ts';

/** Headings of the tally's columns; what programs read by name is read here by people. */
const INDICATOR_HEADINGS: Readonly<Record<string, string>> = {
  fiscal_year: '年度（西暦）',
  era_year: '年度',
  indicator_code: '指標',
  indicator: '成果指標',
  eligible: '対象',
  responded: '回答',
  outstanding: '未回答',
  excused: '対象外',
  positive: '肯定的回答',
  result_numerator: '実績（分子）',
  result_denominator: '実績（分母）',
  rate_percent: '割合（％）',
  target_numerator: '目標（分子）',
  target_denominator: '目標（分母）',
  status_label: '判定',
  counted_options: '肯定に数える回答',
};

/** The rows of the tally's CSV: numerator and denominator apart, since `12/24` would be made a date of. */
export async function indicatorSheet(table: CsvTable): Promise<WorkbookSheet> {
  const kept = table.columns.flatMap((name, at) => (INDICATOR_HEADINGS[name] ? [{ name, at }] : []));
  const rows: (readonly CellValue[])[] = [];
  for await (const page of table.rows) {
    for (const row of page) {
      rows.push(
        kept.map(({ name, at }) => {
          const value = row[at];
          return name === 'rate_percent' && value !== undefined ? Number(value) : value;
        }),
      );
    }
  }
  const headings = kept.map(({ name }) => INDICATOR_HEADINGS[name] ?? name);
  return tableSheet('指標', headings, rows, [12, 14, 10, 50, ...Array(10).fill(12), 10, 60]);
}

/** Counts per option, and what silence leaves. */
export function questionSheet({ questionnaire, tally }: ExportedFigures): WorkbookSheet {
  const { questions } = questionnaire.content;
  const rows = questions.flatMap((question, index): readonly (readonly CellValue[])[] => {
    const counted = tally.questions[index];
    const answered = counted?.answered ?? 0;
    const silent = Math.max(0, tally.eligible - answered);
    const about = [question.code, question.text.ja] as const;
    if (!('options' in question))
      return [[...about, undefined, '（記入）', undefined, answered, undefined, silent]];
    const positive = new Set(
      questionnaire.frozenMeasures.flatMap((measure) => positiveOptions(measure, question.code)),
    );
    return question.options.map(({ code, label }) => {
      const count = counted?.options.find((option) => option.code === code)?.count ?? 0;
      const percent = formatPercent({ numerator: count, denominator: tally.eligible });
      const mark = positive.has(code) ? '肯定' : undefined;
      return [
        ...about,
        code,
        label.ja,
        mark,
        count,
        percent === undefined ? undefined : Number(percent),
        silent,
      ];
    });
  });
  return tableSheet(
    '設問',
    ['設問', '設問文', '選択肢コード', '選択肢', '肯定', '人数', '対象に対する割合（％）', '無回答'],
    rows,
    [8, 60, 12, 36, 8, 10, 20, 10],
  );
}
