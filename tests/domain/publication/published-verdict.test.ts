import { describe, expect, it } from 'vitest';
import { publishedStatus, sameResult } from '../../../shared/domain/publication/published-verdict.ts';
import { ratio } from '../../support/builders.ts';
import { milestoneIndicator, publishedIndicator } from '../../support/published-documents.ts';

describe('the verdict on a published figure', () => {
  it.each([
    ['24/24', '23/24', 'achieved'],
    ['23/24', '24/24', 'missed'],
    ['22/23', '23/24', 'missed'],
  ] as const)('of %s against %s is %s', (result, target, status) => {
    expect(publishedStatus(publishedIndicator(), ratio(target), ratio(result))).toBe(status);
  });

  it('needs a target and a result', () => {
    expect(publishedStatus(publishedIndicator(), null, ratio('24/24'))).toBe('no-target');
    expect(publishedStatus(publishedIndicator(), ratio('24/24'), null)).toBe('not-measured');
  });

  it('of a milestone needs every body', () => {
    const indicator = milestoneIndicator();
    const judgements = [{ milestone: 1, body: '福祉・健康部会', achieved: true }];
    expect(publishedStatus(indicator, indicator.target, { judgements })).toBe('not-measured');
    expect(publishedStatus(indicator, indicator.target, indicator.result)).toBe('achieved');
  });
});

describe('two results', () => {
  it('are the same when they say the same, in whatever order', () => {
    const { result } = milestoneIndicator();
    const judgements = result && 'judgements' in result ? result.judgements : [];
    expect(sameResult(result, { judgements: judgements.toReversed() })).toBe(true);
    expect(sameResult(result, { judgements: judgements.slice(1) })).toBe(false);
    expect(sameResult(ratio('24/24'), ratio('12/12'))).toBe(false);
    expect(sameResult(null, null)).toBe(true);
    expect(sameResult(result, ratio('1/1'))).toBe(false);
  });
});
