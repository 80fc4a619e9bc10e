import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Outlook, outlookOf, type Standing } from '../../shared/domain/outlook.ts';
import { ratio } from '../support/builders.ts';

const standing = (overrides: Partial<Standing>): Standing => ({
  target: ratio('23/24'),
  policy: 'counts-against',
  positive: 0,
  negative: 0,
  unanswered: 0,
  outstanding: 0,
  ...overrides,
});

describe('the outlook while a questionnaire is open', () => {
  it('is met once the target is reached, whatever the others answer', () => {
    expect(outlookOf(standing({ positive: 23, outstanding: 1 }))).toEqual({ kind: 'met' });
    expect(outlookOf(standing({ positive: 23, negative: 1 }))).toEqual({ kind: 'met' });
  });

  it('says how many yeses are still needed of how many outstanding', () => {
    expect(outlookOf(standing({ positive: 20, negative: 1, outstanding: 3 }))).toEqual({
      kind: 'within-reach',
      stillNeeded: 3,
      outstanding: 3,
    });
    expect(outlookOf(standing({ outstanding: 24 }))).toEqual({
      kind: 'within-reach',
      stillNeeded: 23,
      outstanding: 24,
    });
  });

  it('says by how many it falls short even if everyone outstanding says yes', () => {
    expect(outlookOf(standing({ positive: 20, negative: 2, outstanding: 2 }))).toEqual({
      kind: 'out-of-reach',
      shortBy: 1,
    });
    expect(outlookOf(standing({ target: ratio('24/24'), positive: 10, negative: 14 }))).toEqual({
      kind: 'out-of-reach',
      shortBy: 14,
    });
  });

  it('counts a responder who left the measured questions empty as the policy says', () => {
    const people = { positive: 22, unanswered: 2 };
    expect(outlookOf(standing({ ...people, policy: 'counts-against' }))).toEqual({
      kind: 'out-of-reach',
      shortBy: 1,
    });
    expect(outlookOf(standing({ ...people, policy: 'leaves-base' }))).toEqual({ kind: 'met' });
  });

  it('lets the base grow by everyone outstanding where silence leaves the base', () => {
    // 1 of 1 is 100 % now, but 23/24 is certain only when 22 of the other 23 say yes.
    expect(outlookOf(standing({ policy: 'leaves-base', positive: 1, outstanding: 23 }))).toEqual({
      kind: 'within-reach',
      stillNeeded: 22,
      outstanding: 23,
    });
  });

  it('has no value when nobody can be counted', () => {
    expect(outlookOf(standing({}))).toBeUndefined();
    expect(outlookOf(standing({ policy: 'leaves-base', unanswered: 5 }))).toBeUndefined();
  });

  it('is what trying every way the outstanding can answer gives', () => {
    const people = fc.integer({ min: 0, max: 12 });
    const anyStanding = fc.record({
      target: fc.tuple(people, fc.integer({ min: 1, max: 24 })).map(([numerator, denominator]) => ({
        numerator: Math.min(numerator * 2, denominator),
        denominator,
      })),
      policy: fc.constantFrom('counts-against' as const, 'leaves-base' as const),
      positive: people,
      negative: people,
      unanswered: fc.integer({ min: 0, max: 4 }),
      outstanding: people,
    });
    fc.assert(
      fc.property(anyStanding, (given) => {
        expect(outlookOf(given)).toEqual(byTrying(given));
      }),
      { numRuns: 2000 },
    );
  });
});

/**
 * Goes through every number of yeses, noes and silences among the people outstanding. `met` and what is still needed
 * suppose that everyone who does not say yes says no; out of reach means that nothing at all reaches the target.
 */
function byTrying({
  target,
  policy,
  positive,
  negative,
  unanswered,
  outstanding,
}: Standing): Outlook | undefined {
  const silentResponders = policy === 'counts-against' ? unanswered : 0;
  if (positive + negative + silentResponders + outstanding === 0) return undefined;
  const reaches = (yes: number, no: number, extra = 0): boolean => {
    const silent = policy === 'counts-against' ? outstanding - yes - no : 0;
    const base = positive + negative + silentResponders + yes + no + silent;
    return base > 0 && (positive + yes + extra) * target.denominator >= target.numerator * base;
  };
  const counts = Array.from({ length: outstanding + 1 }, (_, count) => count);
  const enough = counts.filter((yes) => reaches(yes, outstanding - yes));
  if (enough.length === counts.length) return { kind: 'met' };
  const [stillNeeded] = enough;
  if (stillNeeded !== undefined) return { kind: 'within-reach', stillNeeded, outstanding };
  for (const yes of counts) {
    for (let no = 0; yes + no <= outstanding; no++) {
      if (reaches(yes, no)) throw new Error('reached by silence alone');
    }
  }
  let shortBy = 1;
  while (!reaches(outstanding, 0, shortBy)) shortBy++;
  return { kind: 'out-of-reach', shortBy };
}
