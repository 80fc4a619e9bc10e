import { describe, expect, it } from 'vitest';
import { joinPlaceName } from '../../../client/staff/pages/progress-sheets/conflict/join-place-words.ts';
import { valueAt } from '../../../client/staff/pages/progress-sheets/conflict/join-value-words.ts';
import { joinedSentence } from '../../../client/staff/pages/progress-sheets/conflict/joined-sentence.ts';
import { joinedSheet } from '../../../client/staff/pages/progress-sheets/conflict/joined-sheet.ts';
import { withFigure } from '../../../client/staff/pages/progress-sheets/counts/count-edits.ts';
import { withEntered } from '../../../client/staff/pages/progress-sheets/counts/typed-numbers.ts';
import { emptyAction } from '../../../client/staff/pages/progress-sheets/sheet-edits.ts';
import type { Locale } from '../../../shared/domain/localized-text.ts';
import {
  type Action,
  type CountFigure,
  EMPTY_SHEET,
  type SheetContent,
  type SheetCount,
} from '../../../shared/domain/progress-sheet/sheet-content.ts';

const count: SheetCount = {
  ...{ key: 'c', label: '改善提案の審議' },
  entries: [{ asOf: 'mid-year', figure: { kind: 'breakdown', total: 16, parts: [] } }],
};
const sheet = (actions: readonly Action[], overrides: Partial<SheetContent> = {}): SheetContent => ({
  ...EMPTY_SHEET,
  periods: [{ key: 'p', label: '【第１四半期】', firstMonth: 4, lastMonth: 6, actions }],
  counts: [count],
  ...overrides,
});
const one: Action = { key: 'a', text: '・振り返る。' };
const other: Action = { key: 'b', text: '・整理する。' };
const agreed = sheet([one, other]);
const asked = (theirs: SheetContent, mine: SheetContent, locale: Locale = 'ja') =>
  joinedSheet({ agreed, theirs, mine }).asked.map((place) => ({
    name: joinPlaceName(locale, { agreed, theirs, mine }, place),
    values: [theirs, mine].map((side) => valueAt(locale, side, place)),
  }));
const sentence = (theirs: SheetContent, mine: SheetContent, locale: Locale = 'ja') =>
  joinedSentence(locale, { agreed, theirs, mine }, joinedSheet({ agreed, theirs, mine }));

describe('a sheet that somebody else saved in between', () => {
  it('keeps the action that they marked as done while another was changed here, and says so', () => {
    const theirs = sheet([{ ...one, doneOn: '2021-06-30' }, other]);
    const mine = sheet([one, { ...other, responsibleBody: '福祉・健康部会' }]);
    const joined = joinedSheet({ agreed, theirs, mine });
    expect(joined.content).toEqual(
      sheet([
        { ...one, doneOn: '2021-06-30' },
        { ...other, responsibleBody: '福祉・健康部会' },
      ]),
    );
    expect(joined.asked).toEqual([]);
    expect(sentence(theirs, mine)).toBe(
      '重ならない変更は、そのまま合わせました（相手：【第１四半期】の取組１・完了日／あなた：【第１四半期】の取組２・担当）。',
    );
    expect(sentence(theirs, agreed, 'en')).toContain('(theirs: Action 1 of 【第１四半期】, ');
    expect(sentence(agreed, agreed)).toBeUndefined();
  });

  it('names what came and went, and no more places than can be read', () => {
    const added = Array.from({ length: 12 }, (_, at) => ({ key: `n${at}`, text: '・新しい取組' }));
    const words = sentence(sheet([one]), sheet([one, other, ...added]));
    expect(words).toContain('相手：【第１四半期】の取組２（削除した）／');
    expect(words).toContain('【第１四半期】の取組３（加えた）、');
    expect(words).toContain('、ほか４か所）');
  });

  it('asks with the place in words, and with what differs', () => {
    const theirs = sheet([{ ...one, doneOn: '2021-06-30', refersTo: 2020 }, other], {
      midYearEvaluation: '相手',
    });
    const mine = sheet([{ ...one, doneOn: '2021-06-29' }], { midYearEvaluation: '自分' });
    expect(asked(theirs, mine)).toEqual([
      { name: '【第１四半期】の取組１・完了日', values: ['2021年６月30日（水）', '2021年６月29日（火）'] },
      { name: '中間自己評価', values: ['相手', '自分'] },
    ]);
    expect(asked(sheet([one, { ...other, intendedEffect: '周知' }]), mine)).toEqual([
      { name: '【第１四半期】の取組２', values: ['・整理する。\nねらい：周知', undefined] },
    ]);
  });

  it.each<[string, Partial<Action>, Partial<Action>]>([
    ['具体的取組項目', { track: '甲' }, { track: '乙' }],
    ['担当', { responsibleBody: '甲' }, { responsibleBody: '乙' }],
    ['ねらい', { intendedEffect: '甲' }, { intendedEffect: '乙' }],
    ['対象の年度（西暦）', { refersTo: 2020 }, { refersTo: 2019 }],
    ['完了日', { doneOn: '2021-06-30' }, { doneOn: '2021-07-01' }],
  ])('shows two values that read otherwise: %s', (name, theirs, mine) => {
    for (const locale of ['ja', 'en'] as const) {
      const [place, ...more] = asked(sheet([{ ...one, ...theirs }]), sheet([{ ...one, ...mine }]), locale);
      expect(more).toEqual([]);
      expect(place?.values[0]).not.toBe(place?.values[1]);
      if (locale === 'ja') expect(place?.name).toContain(`・${name.replace(/（.*）/, '')}`);
    }
  });

  it('shows figures with the names of their parts, and months and orders in words', () => {
    const figure = (label: string) =>
      withFigure(count, 'mid-year', { kind: 'breakdown', total: 16, parts: [{ label, count: 16 }] });
    const [period] = agreed.periods;
    if (!period) throw new Error('one period');
    const theirs = sheet([], {
      periods: [{ ...period, lastMonth: 9, actions: [other, one, { key: 'n', text: '・新' }] }],
      counts: [figure('対応済')],
    });
    const third = { key: 'z', text: '・三' };
    const from = sheet([one, other, third]);
    const sides = {
      agreed: from,
      theirs: { ...theirs, periods: [{ ...period, lastMonth: 9, actions: [other, one, third] }] },
      mine: sheet([], {
        periods: [{ ...period, lastMonth: 7, actions: [one, third, other] }],
        counts: [figure('改訂等実施')],
      }),
    };
    const places = joinedSheet(sides).asked.map((place) => [
      joinPlaceName('ja', sides, place),
      ...[sides.theirs, sides.mine].map((side) => valueAt('ja', side, place)),
    ]);
    expect(places).toEqual([
      ['【第１四半期】・月', '４月～９月', '４月～７月'],
      ['【第１四半期】・取組の順番', '・整理する。\n・振り返る。\n・三', '・振り返る。\n・三\n・整理する。'],
      ['改善提案の審議・中間', '16\n・対応済 16', '16\n・改訂等実施 16'],
    ]);
  });
});

describe('what is on the screen when it is joined', () => {
  it('loses lines that nobody began to write in, and asks nobody about them', () => {
    const blank = emptyAction();
    const joined = joinedSheet({
      agreed: sheet([one, other, blank]),
      theirs: sheet([one, { ...other, doneOn: '2021-06-30' }]),
      mine: sheet([one, other, { ...blank, text: '・書き始めた取組' }, emptyAction()]),
    });
    expect(joined.asked).toEqual([]);
    expect(joined.content.periods[0]?.actions.map(({ text }) => text)).toEqual([
      ...['・振り返る。', '・整理する。', '・書き始めた取組'],
    ]);
  });

  it('goes on holding what was typed for a number and cannot be read', () => {
    const before: Extract<CountFigure, { kind: 'of-total' }> = { kind: 'of-total', done: 19, total: 21 };
    const figure = withEntered(before, 'done', { value: undefined, typed: '20件' });
    const mine = sheet([one, other], { counts: [withFigure(count, 'year-end', figure)] });
    const { content } = joinedSheet({
      ...{ agreed, mine },
      theirs: sheet([one, { ...other, doneOn: '2021-06-30' }]),
    });
    expect(content.periods[0]?.actions[1]?.doneOn).toBe('2021-06-30');
    expect(content.counts[0]?.entries[1]?.figure).toEqual(figure);
    expect(valueAt('ja', mine, { part: 'counts', count: 'c', member: 'year-end' })).toBe('20件/21');
  });
});
