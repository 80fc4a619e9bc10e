import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { milestoneStatus, problemsOfJudgements, ratioStatus } from '../../shared/domain/achievement.ts';
import { RATIO_LIMIT } from '../../shared/domain/ratio.ts';
import { ratio } from '../support/builders.ts';

const closed = (result: string | undefined, target: string | undefined) =>
  ratioStatus({
    result: result === undefined ? undefined : ratio(result),
    target: target === undefined ? undefined : ratio(target),
    decided: true,
  });

describe('a ratio against its target', () => {
  it.each([
    ['24/24', '23/24', 'achieved'],
    ['23/24', '24/24', 'missed'],
    ['23/24', '23/24', 'achieved'],
    ['22/23', '23/24', 'missed'],
    ['23/23', '23/24', 'achieved'],
    ['12/24', '1/2', 'achieved'],
    ['0/24', '0/24', 'achieved'],
    ['0/24', '1/24', 'missed'],
  ])('%s against %s is %s', (result, target, status) => {
    expect(closed(result, target)).toBe(status);
  });

  it('is achieved exactly when result >= target in integers without bounds', () => {
    const part = fc.integer({ min: 1, max: RATIO_LIMIT });
    const standing = fc.oneof(
      fc.tuple(part, part, part, part),
      // Neighbours, where a float or a rounded percentage would decide wrongly.
      fc.tuple(part, part).map(([n, d]) => [n, d + 1, n, d] as const),
      fc.tuple(part, part).map(([n, d]) => [n - 1, d, n, d + 1] as const),
    );
    fc.assert(
      fc.property(standing, ([n, d, targetN, targetD]) => {
        const status = ratioStatus({
          result: { numerator: n, denominator: d },
          target: { numerator: targetN, denominator: targetD },
          decided: true,
        });
        const reached = BigInt(n) * BigInt(targetD) >= BigInt(targetN) * BigInt(d);
        expect(status).toBe(reached ? 'achieved' : 'missed');
      }),
    );
  });

  it('has no verdict without a target, whatever else is known', () => {
    expect(closed('24/24', undefined)).toBe('no-target');
    expect(closed(undefined, undefined)).toBe('no-target');
    expect(ratioStatus({ result: ratio('24/24'), target: undefined, decided: false })).toBe('no-target');
  });

  it('is not measured while there is no result, and missing is not zero', () => {
    expect(closed(undefined, '23/24')).toBe('not-measured');
    expect(closed('0/0', '23/24')).toBe('not-measured');
    expect(closed('0/0', '0/24')).toBe('not-measured');
  });

  it.each(['0/24', '23/24', '24/24', undefined])('is undecided before closing, with %s too', (result) => {
    const standing = { result: result === undefined ? undefined : ratio(result), target: ratio('24/24') };
    expect(ratioStatus({ ...standing, decided: false })).toBe('undecided');
  });
});

describe('the milestones of a year', () => {
  const bodies = ['福祉・健康部会', 'こども・教育部会'];
  const judged = (milestone: number, body: string, achieved = true) => ({ milestone, body, achieved });
  const all = [1, 2].flatMap((milestone) => bodies.map((body) => judged(milestone, body)));

  it('are achieved when every one is judged achieved by every body', () => {
    expect(milestoneStatus({ milestones: 2, bodies, judgements: all })).toBe('achieved');
    expect(milestoneStatus({ milestones: 1, bodies, judgements: all })).toBe('achieved');
  });

  it.each([0, 1, 2, 3])('are not measured while judgement %i of four is missing', (missing) => {
    const judgements = all.filter((_, index) => index !== missing);
    expect(milestoneStatus({ milestones: 2, bodies, judgements })).toBe('not-measured');
  });

  it('are missed as soon as one body says so, though others have not judged', () => {
    const judgements = [judged(2, 'こども・教育部会', false)];
    expect(milestoneStatus({ milestones: 2, bodies, judgements })).toBe('missed');
    expect(milestoneStatus({ milestones: 2, bodies, judgements: [...all, ...judgements] })).toBe('missed');
  });

  it('need one judgement each, by anybody, where no body is named', () => {
    expect(milestoneStatus({ milestones: 1, bodies: [], judgements: [] })).toBe('not-measured');
    expect(milestoneStatus({ milestones: 1, bodies: [], judgements: [judged(1, '市政改革室')] })).toBe(
      'achieved',
    );
    expect(milestoneStatus({ milestones: 2, bodies: [], judgements: [judged(1, '市政改革室')] })).toBe(
      'not-measured',
    );
  });

  it('that were never set make no target', () => {
    expect(milestoneStatus({ milestones: 0, bodies, judgements: [] })).toBe('no-target');
  });
});

describe('judgements that somebody enters', () => {
  const bodies = ['福祉・健康部会', 'こども・教育部会'];
  const judged = (milestone: number, body: string) => ({ milestone, body, achieved: true });
  const problemsOf = (...judgements: ReturnType<typeof judged>[]) =>
    problemsOfJudgements({ milestones: 2, bodies, judgements });

  it('are right for each milestone and each body once', () => {
    expect(
      problemsOf(judged(1, '福祉・健康部会'), judged(1, 'こども・教育部会'), judged(2, '福祉・健康部会')),
    ).toEqual([]);
  });

  it('are refused for a milestone the year does not have, for another body, and twice', () => {
    expect(
      problemsOf(
        judged(1, '福祉・健康部会'),
        judged(3, '福祉・健康部会'),
        judged(1, '総務部会'),
        judged(1, '福祉・健康部会'),
      ),
    ).toEqual([
      { at: 1, part: 'milestone', code: 'unknown-milestone' },
      { at: 2, part: 'body', code: 'unknown-body' },
      { at: 3, part: undefined, code: 'duplicate-judgement' },
    ]);
  });
});
