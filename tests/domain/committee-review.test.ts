import { describe, expect, it } from 'vitest';
import { reviewingCommittee } from '../../shared/domain/committee-review.ts';
import type { FrozenMeasure } from '../../shared/domain/questionnaire.ts';

const review = { frozenMeasures: [] };
const people = { ja: '区長' };
const asked = (ja: string) => ({ name: { ja } });
const measure: FrozenMeasure = {
  ...{ indicatorId: 'i', key: '1-1', displayCode: '①－１', text: people, unit: people, target: undefined },
  ...{ combine: 'all', conditions: [] },
};

describe('the committee of a review', () => {
  it('is known by its own name, or by the unit of its roster', () => {
    for (const name of ['人事・財政部会', '広報委員会 ', '区長会議']) {
      expect(reviewingCommittee(review, people, asked(name))).toEqual({ ja: name });
    }
    expect(reviewingCommittee(review, { ja: '部会' }, asked('人事・財政'))).toEqual({ ja: '人事・財政' });
  });

  it('is no person, whatever they are the head of', () => {
    for (const name of ['北区', '人事・財政部会長']) {
      expect(reviewingCommittee(review, people, asked(name))).toBeUndefined();
      expect(reviewingCommittee(review, undefined, asked(name))).toBeUndefined();
    }
  });

  it('is nobody’s where an indicator is measured: that is no review', () => {
    const measuring = { frozenMeasures: [measure] };
    expect(reviewingCommittee(measuring, { ja: '部会' }, asked('人事・財政部会'))).toBeUndefined();
  });
});
