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
const said = (indicator: PublishedIndicator, questionnaire: typeof asked | undefined = asked) =>
  (['ja', 'en'] as const).map((locale) => resultSentence({ locale, indicator, questionnaire }));

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
    expect(said(publishedIndicator(), leaving)[0]).toMatch(/^回答した24人の区長のうち24人が/);
  });

  it('counts things by their own word, and people without one as people', () => {
    const { measured: _, ...entered } = publishedIndicator({
      unit: text('案件'),
      result: ratio('19/21'),
      target: null,
    });
    expect(said({ ...entered, status: 'no-target' }, undefined)[0]).toBe(
      '21案件のうち19案件でした。この年度は目標を定めていないため、達成か未達成かの判定はありません。',
    );
    const { unit: __, ...nameless } = publishedIndicator();
    expect(said(nameless)[0]).toMatch(/^24人のうち24人が/);
  });

  it('tells what was not measured from a base of nobody', () => {
    const none = { result: null, status: 'not-measured' as const };
    expect(said(publishedIndicator(none))[0]).toBe('この年度の実績は、まだ測定されていません。');
    const nobody = publishedQuestionnaire({ eligible: 0, responded: 0 });
    expect(said(publishedIndicator(none), nobody)[0]).toBe(
      '割合の分母となる人がいないため、実績の値はありません。',
    );
  });

  it('names the milestone, and who judged it how', () => {
    expect(said(milestoneIndicator(), undefined)).toEqual([
      '「２年目の標準化計画達成」について、福祉・健康部会、こども・教育部会のいずれもが達成と判定しました。目標は達成です。',
      '“２年目の標準化計画達成” was judged achieved by each of Welfare and Health Committee, Children and Education Committee. The target is achieved.',
    ]);
    const judgements = [
      { milestone: 1, body: '福祉・健康部会', achieved: true },
      { milestone: 1, body: 'こども・教育部会', achieved: false },
    ];
    const missed = milestoneIndicator({ result: { judgements }, status: 'missed' });
    expect(said(missed, undefined)[0]).toBe(
      '「２年目の標準化計画達成」について、こども・教育部会が未達成と判定しました。目標は未達成です。',
    );
    const open = milestoneIndicator({ result: null, status: 'not-measured' });
    expect(said(open, undefined)[0]).toBe(
      '「２年目の標準化計画達成」が達成されたかどうかは、まだ判定されていません。',
    );
  });

  it('of a quiz says who passed, not who was for it', () => {
    const { measured } = publishedIndicator();
    if (!measured) throw new Error('not measured');
    const passed = publishedIndicator({ measured: { ...measured, counts: 'passed' } });
    expect(said(passed)[0]).toMatch(/^24人の区長のうち24人が、合格しました。/);
  });
});
