import type { AchievementStatus } from '../../../shared/domain/achievement.ts';
import { standingOf } from '../../../shared/domain/indicator-standing.ts';
import type { Half, SheetCount } from '../../../shared/domain/progress-sheet/sheet-content.ts';
import type { CellValue } from '../../workbook/workbook-sheet.ts';
import type { SheetsOfYear } from './read-printed-sheets.ts';

export const FIGURE_HEADINGS = [
  '番号',
  '項目名',
  '種類',
  '名称',
  '時点',
  '分子',
  '分母',
  '件数',
  '目標分子',
  '目標分母',
  '判定',
  '担当・開始日・内訳',
] as const;

const HALVES: Readonly<Record<Half, string>> = { 'mid-year': '中間', 'year-end': '期末' };

const STATUSES: Readonly<Record<AchievementStatus, string>> = {
  achieved: '達成',
  missed: '未達成',
  undecided: '未確定',
  'not-measured': '未測定',
  'no-target': '目標なし',
};

/** Every figure of the year as a number in a cell of its own: the indicators, then the counts with their parts. */
export function figureRows(year: SheetsOfYear): readonly (readonly CellValue[])[] {
  return year.items.flatMap(({ item, sheet }) => {
    const head = [item.number, item.title.ja] as const;
    return [
      ...item.indicators.map((indicator) => indicatorRow(indicator, year, head)),
      ...(sheet?.content.counts ?? []).flatMap((count) => countRows(count, head)),
    ];
  });
}

type Head = readonly [number: number, title: string];
type Indicator = SheetsOfYear['plan']['items'][number]['indicators'][number];

function indicatorRow(
  indicator: Indicator,
  { fiscalYear, measured }: SheetsOfYear,
  head: Head,
): readonly CellValue[] {
  const standing = standingOf(indicator, fiscalYear, measured.get(fiscalYear)?.get(indicator.id));
  const result = standing.result?.kind === 'ratio' ? standing.result.ratio : undefined;
  const target = standing.target?.kind === 'ratio' ? standing.target.ratio : undefined;
  const milestones = standing.target?.kind === 'milestones' ? standing.target.milestones : [];
  return [
    ...head,
    '成果指標',
    `${indicator.displayCode} ${indicator.text.ja}`,
    '期末',
    result?.numerator,
    result?.denominator,
    undefined,
    target?.numerator,
    target?.denominator,
    `${STATUSES[standing.status]}${standing.provisional ? '（暫定）' : ''}`,
    milestones.map(({ ja }) => ja).join('、'),
  ];
}

function countRows(
  { label, unit, body, startedOn, entries }: SheetCount,
  head: Head,
): readonly (readonly CellValue[])[] {
  const about = [body, startedOn && `開始 ${startedOn}`, unit && `単位 ${unit}`].filter(Boolean).join('、');
  return entries.flatMap(({ asOf, figure }) => {
    const row = (name: string, figures: readonly CellValue[], kind = '件数'): readonly CellValue[] => [
      ...head,
      kind,
      name,
      HALVES[asOf],
      ...figures,
      ...[undefined, undefined, undefined],
      about,
    ];
    if (figure.kind === 'of-total') return [row(label, [figure.done, figure.total, undefined])];
    return [
      row(label, [undefined, undefined, figure.total]),
      ...figure.parts.map((part) =>
        row(`${label}／${part.label}`, [undefined, undefined, part.count], '内訳'),
      ),
    ];
  });
}
