/**
 * The sheets of fiscal year 2021 as the city kept them: names, periods, days and figures are the official ones, the
 * sentences are ours. Item 1 plans by quarters, item 2 by months that overlap and with counts that must add up.
 */
import type {
  ActionPeriod,
  CountFigure,
  SheetContent,
  SheetCount,
} from '../../shared/domain/progress-sheet/sheet-content.ts';

export const PDCA = '区ＣＭ事業のＰＤＣＡ';
export const POWERS = '権限等のあり方';
export const E_LEARNING = '制度のeラーニング';
export const WELFARE = '区長会議福祉・健康部会';
export const CHILDREN = '区長会議こども・教育部会';
export const FINANCE = '区長会議人事・財政部会';

/** 改革の柱４-２, four quarters in three tracks. */
export function quarterlySheet(overrides: Partial<SheetContent> = {}): SheetContent {
  return {
    periods: [
      quarter(1, '【第１四半期】', [
        { key: 'a1', track: PDCA, text: '・前年度の実践を振り返り、各部会に知らせる。', refersTo: 2020 },
        { key: 'a2', track: POWERS, text: '・今年度の進め方を整理し、各部会に知らせる。' },
        { key: 'a3', track: E_LEARNING, text: '・実施の準備をする。' },
      ]),
      quarter(2, '【第２四半期】', [
        { key: 'a4', track: E_LEARNING, text: '・実施する。' },
        { key: 'a5', track: POWERS, text: '・上半期の振返りを準備する。' },
      ]),
      quarter(3, '【第３四半期】', [
        { key: 'a6', track: E_LEARNING, text: '・結果を分析し、検証する。' },
        {
          key: 'a7',
          track: POWERS,
          text: '・上半期を振り返り、各部会に知らせる。\n　（各部会の実践を支える。）',
        },
      ]),
      quarter(4, '【第４四半期】', [
        { key: 'a8', track: PDCA, text: '・今年度の実践を振り返る。\n（・成果指標のアンケートを行う。）' },
      ]),
    ],
    midYearEvaluation: '・三つの取組とも、おおむね計画どおりである。',
    secondHalfDirection: '・下半期も計画に沿って進める。\n（成果指標も測る。）',
    yearEndEvaluation: '・下半期も、おおむね計画どおりに進めた。',
    nextYearIssues: '・アンケートの意見から課題を見つけ、次の年度の取組に生かす。',
    counts: [],
    ...overrides,
  };
}

/** 改革の柱４-３, months that overlap, and the year's three counts. */
export function monthlySheet(overrides: Partial<SheetContent> = {}): SheetContent {
  return {
    periods: [
      months('p1', '４月～９月', [4, 9], `${WELFARE}、${CHILDREN}`),
      months('p2', '９月～10月', [9, 10], FINANCE),
      months('p3', '10月～３月', [10, 3], `${WELFARE}、${CHILDREN}`),
      months('p4', '３月', [3, 3], FINANCE),
    ],
    midYearEvaluation: '■上期の取組\n・16案件を審議した。\n・21案件のうち19案件の対応を確かめた。',
    secondHalfDirection: '■下期の方向性\n・計画に沿って続ける。',
    yearEndEvaluation: '・32案件を審議した。\n\n・21案件のすべてが対応された。',
    nextYearIssues: '・24区に広げて提案を募る。',
    counts: [EXAMINED, DEALT_WITH, RESERVATIONS],
    ...overrides,
  };
}

/** 16 at mid-year; 32 at the year's end, of which 28 need no single way and 4 were revised. */
export const EXAMINED: SheetCount = {
  key: 'examined',
  label: '作業手順書等の改善提案の審議',
  body: WELFARE,
  entries: [
    { asOf: 'mid-year', figure: { kind: 'breakdown', total: 16, parts: [] } },
    { asOf: 'year-end', figure: breakdown(32, ['統一になじまない', 28], ['改訂等実施', 4]) },
  ],
};

/** 19 of 21, then all of them. */
export const DEALT_WITH: SheetCount = {
  key: 'dealt-with',
  label: '前年度のマニュアル整理で対応を要した案件',
  body: WELFARE,
  entries: [
    { asOf: 'mid-year', figure: { kind: 'of-total', done: 19, total: 21 } },
    { asOf: 'year-end', figure: { kind: 'of-total', done: 21, total: 21 } },
  ],
};

/** All 24 wards from 10 September 2021 on. */
export const RESERVATIONS: SheetCount = {
  key: 'reservations',
  label: '保育施設等一斉入所受付のオンライン予約',
  unit: '区',
  body: CHILDREN,
  startedOn: '2021-09-10',
  entries: [{ asOf: 'year-end', figure: { kind: 'of-total', done: 24, total: 24 } }],
};

export function breakdown(
  total: number,
  ...parts: readonly (readonly [label: string, count: number])[]
): CountFigure {
  return { kind: 'breakdown', total, parts: parts.map(([label, count]) => ({ label, count })) };
}

function quarter(number: 1 | 2 | 3 | 4, label: string, actions: ActionPeriod['actions']): ActionPeriod {
  const firstMonth = [4, 7, 10, 1][number - 1] ?? 4;
  return { key: `q${number}`, label, firstMonth, lastMonth: firstMonth + 2, actions };
}

function months(
  key: string,
  label: string,
  [firstMonth, lastMonth]: readonly [number, number],
  responsibleBody: string,
): ActionPeriod {
  const action = { key: `${key}-1`, text: '計画に沿った取組を進め、状況を把握する。', responsibleBody };
  return { key, label, firstMonth, lastMonth, actions: [action] };
}
