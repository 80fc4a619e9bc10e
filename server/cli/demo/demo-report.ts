import stringWidth from 'string-width';
import type { AchievementsReply } from '../../../shared/api/plan-api.ts';
import { eraFiscalYear } from '../../../shared/domain/fiscal-year.ts';
import { formatPercent, formatRatio, type Ratio } from '../../../shared/domain/ratio.ts';

type Indicator = AchievementsReply['items'][number]['indicators'][number];

const VERDICTS: Readonly<Record<Indicator['status'], string>> = {
  achieved: '○ 達成 achieved',
  missed: '× 未達成 missed',
  undecided: '… 未確定 undecided',
  'not-measured': '– 未測定 not measured',
  'no-target': '– 目標なし no target',
};

const HEADINGS = ['指標', '実績', '目標', '判定', '割合', '対象', '回答', '未回答', '対象外'];

/** The result of the round as a table: the measured indicators, each with who was asked beside the ratio. */
export function resultTable(achievements: AchievementsReply): string {
  const measured = achievements.items.flatMap(({ indicators }) => indicators.filter((one) => one.people));
  const rows = measured.map(rowOf);
  const widths = HEADINGS.map((heading, column) =>
    Math.max(...[heading, ...rows.map((row) => row[column] ?? '')].map((cell) => stringWidth(cell))),
  );
  const line = (cells: readonly string[]) =>
    `  ${cells.map((cell, column) => padded(cell, widths[column] ?? 0)).join('   ')}`.trimEnd();
  const rule = `  ${widths.map((width) => '─'.repeat(width)).join('───')}`;
  const title = `  ${eraFiscalYear(achievements.fiscalYear)}（FY${achievements.fiscalYear}）の結果`;
  return [title, rule, line(HEADINGS), rule, ...rows.map(line), rule].join('\n');
}

function rowOf({ displayCode, result, target, status, people }: Indicator): readonly string[] {
  const measured = ratioIn(result);
  const aimed = ratioIn(target);
  const percent = measured && formatPercent(measured);
  return [
    displayCode,
    measured ? formatRatio(measured) : '－',
    aimed ? formatRatio(aimed) : '－',
    VERDICTS[status],
    percent === undefined ? '－' : `${percent}%`,
    ...[people?.eligible, people?.responded, people?.outstanding, people?.excused].map(String),
  ];
}

export function ratioIn(value: Indicator['result'] | Indicator['target']): Ratio | undefined {
  return value && 'numerator' in value ? value : undefined;
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}
