import { describe, expect, it } from 'vitest';
import { resultSentence } from '../../../client/results/result-sentence.ts';
import type { PublishedIndicator } from '../../../shared/domain/publication/published-document.ts';
import { ratio, text } from '../../support/builders.ts';
import {
  milestoneIndicator,
  missedIndicator,
  publishedIndicator,
  publishedQuestionnaire,
} from '../../support/published-documents.ts';

const asked = publishedQuestionnaire();
const said = (indicator: PublishedIndicator, measuredBy = asked) => {
  const questionnaire = indicator.measured && measuredBy;
  return (['ja', 'en'] as const).map((locale) =>
    resultSentence({ locale, indicator, questionnaire, people: questionnaire }),
  );
};

describe('the sentence of a result', () => {
  it('says how many of how many, and that the target was exceeded, reached or missed by how many', () => {
    expect(said(publishedIndicator())).toEqual([
      '24人の区長のうち24人が、肯定的に回答しました。目標の23人を上回り、達成です。',
      '24 of 24 ward mayors answered positively. That is above the target of 23: achieved.',
    ]);
    expect(said(publishedIndicator({ target: ratio('24/24') }))).toEqual([
      '24人の区長のうち24人が、肯定的に回答しました。目標の24人に届き、達成です。',
      '24 of 24 ward mayors answered positively. That reaches the target of 24: achieved.',
    ]);
    expect(said(missedIndicator())).toEqual([
      '24人の区長のうち23人が、肯定的に回答しました。目標の24人に１人届かず、未達成です。',
      '23 of 24 ward mayors answered positively. That is 1 short of the target of 24: missed.',
    ]);
  });

  it('decides by whole numbers: 22 of 23 misses 23 of 24, and what the target means for 23 is said', () => {
    const [japanese, english] = said(publishedIndicator({ result: ratio('22/23') }));
    expect(japanese).toBe(
      '23人の区長のうち22人が、肯定的に回答しました。目標の23人に１人届かず、未達成です。（目標の 23/24 は、23人の区長では23人以上にあたります。）',
    );
    expect(english).toContain(
      '1 short of the target of 23: missed. (The target of 23/24 means 23 or more of 23 ward mayors.)',
    );
  });

  it('says whose silence is left out', () => {
    const leaving = publishedQuestionnaire({ nonResponse: 'leaves-base' });
    expect(said(publishedIndicator(), leaving)).toEqual([
      '回答した24人の区長のうち24人が、肯定的に回答しました。目標の23人を上回り、達成です。',
      '24 of the 24 ward mayors who replied answered positively. That is above the target of 23: achieved.',
    ]);
  });

  it('says how many of those who answered are left out of the base, because they left empty what it needs', () => {
    const leaving = publishedQuestionnaire({ nonResponse: 'leaves-base', eligible: 4, responded: 3 });
    const indicator = publishedIndicator({ result: ratio('2/2'), target: null });
    expect(said(indicator, leaving)).toEqual([
      'この成果指標に必要な設問に答えた２人の区長のうち２人が、肯定的に回答しました。ほかに回答した１人は、必要な設問に有効な回答がないため、分母から除きました。この年度は目標を定めていないため、達成か未達成かの判定はありません。',
      '2 of the 2 ward mayors who answered what this indicator needs answered positively. (Left out of the base: 1 who replied without a valid answer to it.) No target was set for this year, so there is no verdict.',
    ]);
    expect(said(indicator, { ...leaving, nonResponse: 'counts-against', eligible: 2 })[0]).toMatch(
      /^２人の区長のうち２人が、肯定的に回答しました。この年度は/,
    );
  });

  it('groups large numbers, and keeps the marks that turn the direction inside the words that hold them', () => {
    const { measured: _, ...entered } = publishedIndicator({
      ...{ unit: text('件\u202e'), result: ratio('1234567/9999999'), target: ratio('9/10') },
    });
    expect(said({ ...entered, status: 'missed' })[0]).toMatch(
      /^9,999,999\u2068件\u202e\u2069のうち1,234,567\u2068件\u202e\u2069でした。/,
    );
    const breakingOut = milestoneIndicator({
      ...{ target: [text('計画\u2069\u202eの策定')], result: null, status: 'not-measured' },
    });
    expect(said(breakingOut)[0]).toMatch(/^「\u2068計画\u202eの策定\u2069」が/);
  });

  it('counts things by their own word, and people without one as people', () => {
    const { measured: _, ...entered } = publishedIndicator({
      unit: text('案件'),
      result: ratio('19/21'),
      target: null,
    });
    expect(said({ ...entered, status: 'no-target' })[0]).toBe(
      '21案件のうち19案件でした。この年度は目標を定めていないため、達成か未達成かの判定はありません。',
    );
    const { unit: __, ...nameless } = publishedIndicator();
    expect(said(nameless)[0]).toMatch(/^24人のうち24人が/);
  });

  it('tells what was not measured from a base of nobody', () => {
    const none = { result: null, status: 'not-measured' as const };
    const { measured: _, ...entered } = publishedIndicator(none);
    expect(said(entered)[0]).toBe('この年度の実績は、まだ測定されていません。');
    const nobody = publishedQuestionnaire({ eligible: 0, responded: 0 });
    expect(said(publishedIndicator(none), nobody)[0]).toBe(
      '割合の分母となる人がいないため、実績の値はありません。',
    );
  });

  it('says of a questionnaire that everybody was asked, where nobody answered, or nobody what it needs', () => {
    const none = publishedIndicator({ result: null, status: 'not-measured' });
    const silent = publishedQuestionnaire({ nonResponse: 'leaves-base', eligible: 5, responded: 0 });
    expect(said(none, silent)).toEqual([
      '対象の全員に尋ねましたが、回答した人がいないため、実績の値はありません。',
      'Everybody was asked and nobody replied, so it has no value.',
    ]);
    expect(said(none, { ...silent, responded: 2 })[0]).toBe(
      '対象の全員に尋ねましたが、必要な設問に有効な回答をした人がいないため、実績の値はありません。',
    );
  });

  it('names the milestone, and who judged it how', () => {
    expect(said(milestoneIndicator())).toEqual([
      '「２年目の標準化計画達成」について、福祉・健康部会、こども・教育部会のいずれもが達成と判定しました。目標は達成です。',
      'Judged achieved by each of Welfare and Health Committee, Children and Education Committee: “２年目の標準化計画達成”. The target is achieved.',
    ]);
    const judgements = [
      { milestone: 1, body: '福祉・健康部会', achieved: true },
      { milestone: 1, body: 'こども・教育部会', achieved: false },
    ];
    const missed = milestoneIndicator({ result: { judgements }, status: 'missed' });
    expect(said(missed)[0]).toBe(
      '「２年目の標準化計画達成」について、こども・教育部会が未達成と判定しました。目標は未達成です。',
    );
    const open = milestoneIndicator({ result: null, status: 'not-measured' });
    expect(said(open)[0]).toBe('「２年目の標準化計画達成」が達成されたかどうかは、まだ判定されていません。');
  });

  it('names each milestone with the bodies that judged it so', () => {
    const [one, two] = ['福祉・健康部会', 'こども・教育部会'];
    const judged = (milestone: number, body: string, achieved: boolean) => ({ milestone, body, achieved });
    const target = [text('二年目の達成', 'Year 2 done'), text('手引の改訂')];
    const crossed = [
      judged(1, one, false),
      judged(1, two, true),
      judged(2, one, true),
      judged(2, two, false),
    ];
    expect(said(milestoneIndicator({ target, result: { judgements: crossed }, status: 'missed' }))).toEqual([
      '「二年目の達成」について、福祉・健康部会が未達成と判定しました。「手引の改訂」について、こども・教育部会が未達成と判定しました。目標は未達成です。',
      'Judged missed by Welfare and Health Committee: “Year 2 done”. Judged missed by Children and Education Committee: “手引の改訂”. The target is missed.',
    ]);
    const same = [judged(1, one, false), judged(2, one, false)];
    expect(said(milestoneIndicator({ target, result: { judgements: same }, status: 'missed' }))).toEqual([
      '「二年目の達成」「手引の改訂」について、福祉・健康部会が未達成と判定しました。目標は未達成です。',
      'Judged missed by Welfare and Health Committee: “Year 2 done” and “手引の改訂”. The target is missed.',
    ]);
  });

  it('says who has judged and who has not, while bodies are still to judge', () => {
    const begun = milestoneIndicator({
      result: { judgements: [{ milestone: 1, body: '福祉・健康部会', achieved: true }] },
      status: 'not-measured',
    });
    expect(said(begun)).toEqual([
      '「２年目の標準化計画達成」について、福祉・健康部会が達成と判定しました。こども・教育部会は、まだ判定していません。目標が達成かどうかは、まだ決まっていません。',
      'Judged achieved by Welfare and Health Committee, and not yet judged by Children and Education Committee: “２年目の標準化計画達成”. Whether the target is achieved is not decided yet.',
    ]);
    const { judgedBy: _, ...unnamed } = begun;
    const second = { ...unnamed, target: [text('一年目'), text('二年目')] };
    expect(said(second)[0]).toBe(
      '「一年目」について、福祉・健康部会が達成と判定しました。「二年目」が達成されたかどうかは、まだ判定されていません。目標が達成かどうかは、まだ決まっていません。',
    );
  });

  it('of a quiz says who passed, not who was for it', () => {
    const { measured } = publishedIndicator();
    if (!measured) throw new Error('not measured');
    const passed = publishedIndicator({ measured: { ...measured, counts: 'passed' } });
    expect(said(passed)[0]).toMatch(/^24人の区長のうち24人が、合格しました。/);
  });
});
