import { describe, expect, it } from 'vitest';
import { judgementsAfter, keepsPlaces } from '../../shared/domain/milestones.ts';

const texts = (...sentences: readonly string[]) => sentences.map((ja) => ({ ja }));
const judged = (...milestones: readonly number[]) =>
  milestones.map((milestone) => ({ milestone, body: '部会', achieved: milestone !== 2 }));

describe('the judgements of a year whose sentences change', () => {
  it('follow their sentences under the new numbers', () => {
    const { judgements, givenUp } = judgementsAfter(judged(1, 2), {
      before: texts('甲', '乙'),
      after: texts('新', '乙', '甲'),
    });
    expect(judgements).toEqual([
      { milestone: 3, body: '部会', achieved: true },
      { milestone: 2, body: '部会', achieved: false },
    ]);
    expect(givenUp).toEqual([]);
  });

  it('never pass to the sentence that takes the number of another', () => {
    for (const after of [texts('丙', '乙'), texts('乙'), texts('乙', '丙')]) {
      const { judgements, givenUp } = judgementsAfter(judged(1, 2), { before: texts('甲', '乙'), after });
      expect(givenUp).toEqual(judged(1));
      expect(judgements.map(({ milestone }) => after[milestone - 1]?.ja)).toEqual(['乙']);
    }
  });

  it('belong to no sentence where there was none', () => {
    const { judgements, givenUp } = judgementsAfter(judged(1), { before: [], after: texts('甲') });
    expect([judgements, givenUp]).toEqual([[], judged(1)]);
  });

  it('know a sentence again in another width, with other blanks and another translation', () => {
    const change = {
      before: [{ ja: '計画１ 達成', en: 'Plan' }],
      after: [{ ja: '計画1達成', en: 'Scheme' }],
    };
    expect(judgementsAfter(judged(1), change)).toEqual({ judgements: judged(1), givenUp: [] });
  });
});

describe('sentences that keep their places', () => {
  it('are all there in their order, whatever follows them', () => {
    expect(keepsPlaces(texts('甲', '乙'), texts('甲', '乙', '丙'))).toBe(true);
    expect(keepsPlaces([], texts('甲'))).toBe(true);
    for (const after of [texts('甲'), texts('乙', '甲'), texts('新', '甲', '乙'), []]) {
      expect(keepsPlaces(texts('甲', '乙'), after)).toBe(false);
    }
  });
});
