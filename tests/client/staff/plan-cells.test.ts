import { describe, expect, it } from 'vitest';
import { findPlaces, type Place } from '../../../client/staff/frame/palette-places.ts';
import { historyDrawing, stepPath } from '../../../client/staff/pages/plans/history-drawing.ts';
import type { HistoryYear } from '../../../client/staff/pages/plans/plan-parts.ts';
import { ratioRequest, targetRequest } from '../../../client/staff/pages/plans/target-values.ts';
import { wholeNumber } from '../../../client/staff/pages/plans/whole-number.ts';

describe('what is typed into a cell', () => {
  it.each([
    ['23', 23],
    ['２３', 23],
    [' 0 ', 0],
    ['', undefined],
    ['2.5', undefined],
    ['-1', undefined],
    ['1e3', undefined],
    ['9'.repeat(16), undefined],
  ])('reads %j as %j', (typed, expected) => {
    expect(wholeNumber(typed)).toBe(expected);
  });

  it('names the field that is missing or no number', () => {
    expect(ratioRequest({ numerator: '23', denominator: '' })).toEqual({
      refused: 'denominator',
      mistake: { code: 'missing' },
    });
    expect(ratioRequest({ numerator: '二', denominator: '24' })).toEqual({
      refused: 'numerator',
      mistake: { code: 'not-a-number' },
    });
  });

  it('makes one milestone of each line, in both languages, and takes the target away when all is empty', () => {
    const values = { milestones: '＜計画＞\n\n達成', milestonesEn: '\nDone' };
    expect(targetRequest(values, 2)).toEqual({
      method: 'PUT',
      body: { milestones: [{ ja: '＜計画＞' }, { ja: '達成', en: 'Done' }], basedOn: 2 },
    });
    expect(targetRequest({ milestones: ' \n', milestonesEn: '' }, 2)).toEqual({ method: 'DELETE' });
    expect(targetRequest({ milestones: '計画', milestonesEn: 'A\nB' }, 2)).toMatchObject({
      refused: 'milestonesEn',
    });
  });
});

describe('the drawing of a history', () => {
  const year = (fiscalYear: number, target: string | null, result: string | null): HistoryYear => {
    const ratio = (text: string | null) => {
      const [numerator = 0, denominator = 0] = (text ?? '').split('/').map(Number);
      return text === null ? null : { numerator, denominator };
    };
    return {
      ...{ fiscalYear, target: ratio(target), targetVersion: 1, result: ratio(result), resultVersion: 1 },
      ...{ status: 'not-measured', provisional: false, targets: [], results: [] },
    };
  };

  it('leaves a gap for no result and for 0 of 0, and a bar of nothing for zero', () => {
    const { years } = historyDrawing([year(1, null, null), year(2, null, '0/0'), year(3, null, '0/24')]);
    expect(years.map(({ resultShare }) => resultShare)).toEqual([undefined, undefined, 0]);
  });

  it('counts people where all years have one base, and percentages where they have not', () => {
    const one = historyDrawing([year(1, '21/24', '24/24'), year(2, '23/24', null)]);
    expect(one.ticks.at(-1)).toEqual({ share: 1, text: '24' });
    expect(historyDrawing([year(1, '21/24', '19/21')]).ticks.at(-1)?.text).toBe('100%');
  });

  it('draws targets as steps, broken where a year has none', () => {
    const { years } = historyDrawing([
      ...[year(1, '1/4', null), year(2, '2/4', null), year(3, null, null), year(4, '4/4', null)],
    ]);
    const path = stepPath(years, { left: (index) => index * 10, height: (share) => 100 * (1 - share) });
    expect(path).toBe('M0 75H10V50H20M30 0H40');
  });
});

describe('finding a place by name', () => {
  const places: readonly Place[] = [
    { kind: 'indicator', href: '/1', name: { ja: '①－１ 区ＣＭの割合' }, also: '1-1' },
    { kind: 'roster', href: '/2', name: { ja: '大阪市 区長', en: 'Ward mayors of Osaka' } },
  ];
  const found = (typed: string) => findPlaces(places, typed).map(({ href }) => href);

  it.each([
    ['1-1', ['/1']],
    ['１－１', ['/1']],
    ['区cm', ['/1']],
    ['OSAKA ward', ['/2']],
    ['区長　大阪', ['/2']],
    ['', ['/1', '/2']],
    ['神戸', []],
  ])('finds for %j: %j', (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });
});
