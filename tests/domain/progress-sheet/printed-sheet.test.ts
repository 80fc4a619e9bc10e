import { describe, expect, it } from 'vitest';
import {
  PRINTED_COLUMNS,
  PRINTED_HEADINGS,
  printedTitle,
} from '../../../shared/domain/progress-sheet/printed-form.ts';
import { printedItem } from '../../../shared/domain/progress-sheet/printed-item.ts';
import { hangOf, printedAction, printedText } from '../../../shared/domain/progress-sheet/printed-lines.ts';
import { printedTargets } from '../../../shared/domain/progress-sheet/printed-targets.ts';
import { plan } from '../real-plan.ts';
import { monthlySheet, quarterlySheet } from '../real-sheets.ts';
import { ratio, text } from '../written-values.ts';

const linesOf = (lines: readonly { readonly text: string }[]) => lines.map((line) => line.text);
const years = (...targets: readonly (readonly [number, string])[]) =>
  targets.map(([fiscalYear, share]) => ({
    fiscalYear,
    target: { kind: 'ratio' as const, ratio: ratio(share) },
  }));

describe('the title of the printed sheet', () => {
  it('is the year, the plan and the last word of its owner', () => {
    const titles = {
      title: text('市政改革プラン3.0', 'Plan 3.0'),
      ownerBody: text('区長会議 人事・財政部会'),
    };
    expect(printedTitle(titles, 2021)).toEqual({
      ja: '令和３年度　市政改革プラン3.0 人事・財政部会所管項目の進捗状況',
      en: 'FY2021 progress sheet: Plan 3.0 (区長会議 人事・財政部会)',
    });
    expect(printedTitle({ title: text('行財政計画') }, 2019).ja).toBe('令和元年度　行財政計画の進捗状況');
  });

  it('stands over the eight columns of the city', () => {
    expect(PRINTED_COLUMNS.map((column) => PRINTED_HEADINGS[column].ja)).toEqual([
      '番号',
      '項目名',
      'めざすべき状態',
      '目標達成水準',
      '行動計画・取組内容',
      '中間自己評価と下半期の方向性',
      '期末自己評価',
      '翌年度にむけた課題と方向性',
    ]);
  });
});

describe('printed targets', () => {
  const indicator = {
    displayCode: '①－１',
    kind: 'ratio' as const,
    text: text('評価している区長の割合', 'Share of mayors'),
    unit: text('区長', 'ward mayors'),
    years: [...years([2020, '21/24'], [2021, '9/10']), { fiscalYear: 2022, target: undefined }],
  };

  it('are worded year by year as the city words them, and this year stands out', () => {
    expect(printedTargets([indicator], 2021, 'ja')).toEqual([
      { text: '①－１ 評価している区長の割合', lang: 'ja' },
      { text: '２年度 21 区長/24 区長', lang: 'ja' },
      { text: '３年度 ９区長/10 区長', lang: 'ja', strong: true },
    ]);
    expect(linesOf(printedTargets([indicator], 2021, 'en'))).toEqual([
      '①－１ Share of mayors',
      'FY2020 21/24 ward mayors',
      'FY2021 9/10 ward mayors',
    ]);
  });

  const standard = {
    displayCode: '①',
    kind: 'milestone' as const,
    text: text('標準化計画の達成'),
    years: [
      {
        fiscalYear: 2020,
        target: {
          kind: 'milestones' as const,
          milestones: [text('標準化の計画策定'), text('１年目の標準化計画達成')],
        },
      },
    ],
  };

  it('have the milestones of one year below each other, and no heading where they stand alone', () => {
    expect(linesOf(printedTargets([standard], 2021, 'ja'))).toEqual([
      '２年度　標準化の計画策定',
      '　　　　１年目の標準化計画達成',
    ]);
  });

  it('keep the heading beside another indicator, of a single ratio, and where nothing else would be said', () => {
    expect(linesOf(printedTargets([indicator, standard], 2021, 'ja')).slice(3, 6)).toEqual([
      '',
      '① 標準化計画の達成',
      '２年度　標準化の計画策定',
    ]);
    expect(linesOf(printedTargets([indicator], 2021, 'ja'))[0]).toBe('①－１ 評価している区長の割合');
    expect(linesOf(printedTargets([{ ...standard, years: [] }], 2021, 'ja'))).toEqual(['① 標準化計画の達成']);
  });
});

describe('a printed action', () => {
  it('adds its track, body and effect only where the words do not name them', () => {
    const action = { key: 'a', text: '・実施する。', track: '制度のeラーニング' };
    expect(printedAction(action, true)).toBe('・「制度のeラーニング」実施する。');
    expect(printedAction({ ...action, text: '・「制度のeラーニング」の実施' }, true)).toBe(
      '・「制度のeラーニング」の実施',
    );
    const further = { key: 'a', text: '振返り\n周知', responsibleBody: '部会', intendedEffect: '促進' };
    expect(printedAction(further, true)).toBe('振返り\n周知（部会）（→促進）');
    expect(printedAction(further, false)).toBe('振返り\n周知（→促進）');
  });
});

describe('printed text', () => {
  it('keeps every line as it was entered, empty ones between too', () => {
    expect(linesOf(printedText('■上期\r\n・一\n\n　＜①－１＞ 24 区長/24 区長\n\n'))).toEqual([
      '■上期',
      '・一',
      '',
      '　＜①－１＞ 24 区長/24 区長',
    ]);
    expect(printedText(' \n　\n')).toEqual([]);
  });

  it.each([
    ['・取組', 1],
    ['■上期の取組', 1],
    ['　＜①－１＞', 2],
    ['　　　　１年目', 4],
    ['　　　　　深い', 4],
    ['取組', 0],
    ['', 0],
  ])('sets further rows of %j in by %i', (line, hang) => expect(hangOf(line)).toBe(hang));
});

describe('a printed item', () => {
  const [, second] = plan().items;
  const year = {
    fiscalYear: 2021,
    indicators: [],
    corrections: [],
    locale: 'ja' as const,
    withBodies: false,
  };
  const item = second ?? plan().items[0];

  it('has below its evaluation what was corrected and the counts that the evaluation does not tell', () => {
    if (!item) throw new Error('the plan has items');
    const content = monthlySheet({ yearEndEvaluation: '・すべての取組を終えた。' });
    const sheet = { status: 'fixed' as const, revision: 4, content };
    const corrections = [{ text: '（訂正　…）', lang: 'ja' as const }];
    const printed = printedItem(item, sheet, { ...year, corrections });
    expect(printed).toMatchObject({ isFixed: true, version: 4 });
    expect(linesOf(printed.cells.midYear).at(-1)).toBe('・計画に沿って続ける。');
    expect(linesOf(printed.cells.yearEnd)).toEqual([
      '・すべての取組を終えた。',
      '',
      '（訂正　…）',
      '',
      '＜作業手順書等の改善提案の審議＞ 32案件（28＋４）',
      '＜前年度のマニュアル整理で対応を要した案件＞ 21/21案件',
      '＜保育施設等一斉入所受付のオンライン予約＞ 24/24区（９月10日開始）',
    ]);
  });

  it('has each period under its label, a line apart', () => {
    if (!item) throw new Error('the plan has items');
    const sheet = { status: 'in-review' as const, revision: 1, content: quarterlySheet() };
    const printed = printedItem(item, sheet, year);
    expect(printed.isFixed).toBe(false);
    expect(linesOf(printed.cells.actions).slice(3, 7)).toEqual([
      '・「制度のeラーニング」実施の準備をする。',
      '',
      '【第２四半期】',
      '・「制度のeラーニング」実施する。',
    ]);
    expect(linesOf(printed.cells.item)[0]).toMatch(/^改革の柱/);
  });

  it('has nothing but the plan where nothing is written', () => {
    if (!item) throw new Error('the plan has items');
    const { cells, version, isFixed } = printedItem(item, undefined, year);
    expect([cells.actions, cells.midYear, cells.yearEnd, cells.nextYear]).toEqual([[], [], [], []]);
    expect([version, isFixed]).toEqual([0, false]);
  });
});
