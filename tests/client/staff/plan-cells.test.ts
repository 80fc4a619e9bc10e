import { describe, expect, it } from 'vitest';
import { findPlaces, type Place } from '../../../client/staff/frame/palette-places.ts';
import { historyDrawing, stepPath } from '../../../client/staff/pages/plans/history-drawing.ts';
import { lostJudgements } from '../../../client/staff/pages/plans/lost-judgements.ts';
import type { HistoryYear } from '../../../client/staff/pages/plans/plan-parts.ts';
import { resultRequest } from '../../../client/staff/pages/plans/result-values.ts';
import { givingUp, ratioRequest, targetRequest } from '../../../client/staff/pages/plans/target-values.ts';
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

describe('sentences that have been judged', () => {
  const before = [{ ja: '甲' }, { ja: '乙' }];
  const judged = (milestone: number, body = '部会') => ({ milestone, body, achieved: true });
  const judgements = [judged(1), judged(2), judged(2, '別の部会')];
  const lost = (milestones: string) => lostJudgements(before, { milestones, milestonesEn: '' }, judgements);

  it('tell before they are saved how many judgements go with which of them', () => {
    expect(lost('乙\n新\n甲')).toEqual({ count: 0, kept: 3, sentences: [] });
    expect(lost('甲\n乙を改める')).toEqual({
      count: 2,
      kept: 1,
      sentences: [{ text: { ja: '乙' }, count: 2 }],
    });
    expect(lost('')).toMatchObject({ count: 3, kept: 0 });
  });

  it('are sent with that number, and judgements with the version of the sentences that they are about', () => {
    const values = { milestones: '甲', milestonesEn: '' };
    expect(givingUp(targetRequest(values, 2), 2)).toMatchObject({ body: { basedOn: 2, givesUp: 2 } });
    expect(givingUp(targetRequest({ milestones: '' }, 2), 3)).toEqual({ method: 'DELETE', givesUp: 3 });
    expect(givingUp(targetRequest(values, 2), 0)).toEqual(targetRequest(values, 2));
    const rows = [{ name: 'judgement-0-0', milestone: 1, body: '部会' }];
    const versions = { basedOn: 4, targetVersion: 2 };
    expect(resultRequest({ 'judgement-0-0': 'no', source: '資料' }, rows, versions)).toEqual({
      method: 'PUT',
      body: {
        judgements: [{ milestone: 1, body: '部会', achieved: false }],
        ...{ source: '資料', basedOn: 4, targetVersion: 2 },
      },
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

  it('goes by the target that decided: the one at issue where a questionnaire measured the year', () => {
    const people = { eligible: 10, responded: 9, outstanding: 1, excused: 0 };
    const measured = { questionnaireId: 'q', target: { numerator: 10, denominator: 10 }, people };
    const [drawn] = historyDrawing([{ ...year(1, '5/10', '5/10'), measured }]).years;
    expect(drawn).toMatchObject({ targetText: '10/10', targetShare: 1 });
    const [without] = historyDrawing([
      { ...year(1, '5/10', '5/10'), measured: { ...measured, target: null } },
    ]).years;
    expect(without).toMatchObject({ targetText: undefined, targetShare: undefined });
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
