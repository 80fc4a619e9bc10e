import { positiveOptions } from '../../shared/domain/measure.ts';
import { formatPercent } from '../../shared/domain/ratio.ts';
import { questionNumbered } from '../csv/cell-words.ts';
import type { TwofoldTable } from '../csv/worded-table.ts';
import { type CellValue, tableSheet, type WorkbookSheet } from '../workbook/workbook-sheet.ts';
import type { ExportedFigures } from './exported-figures.ts';

/** The rows of the tally's CSV in words: numerator and denominator apart, since `12/24` would be made a date of. */
export async function indicatorSheet(table: TwofoldTable): Promise<WorkbookSheet> {
  const { columns, rows } = table.inWords('ja');
  const written: (readonly CellValue[])[] = [];
  for await (const page of rows) written.push(...page);
  const widths = columns.map((heading) => INDICATOR_WIDTHS[heading] ?? Math.max(12, heading.length * 2));
  return tableSheet('指標', columns, written, widths);
}

const INDICATOR_WIDTHS: Readonly<Record<string, number>> = { 成果指標: 50, 肯定に数える回答: 60 };

/** Counts per option, and what silence leaves. */
export function questionSheet({ questionnaire, tally }: ExportedFigures): WorkbookSheet {
  const { questions } = questionnaire.content;
  const rows = questions.flatMap((question, index): readonly (readonly CellValue[])[] => {
    const counted = tally.questions[index];
    const answered = counted?.answered ?? 0;
    const silent = Math.max(0, tally.eligible - answered);
    const about = [questionNumbered('ja', index), question.text.ja] as const;
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
