import { describe, expect, it } from 'vitest';
import type { BodyFigures } from '../../shared/domain/quiz-tally.ts';
import { withheldBodies } from '../../shared/domain/withheld-bodies.ts';

const bodyWith = (body: string, responded: number): BodyFigures => ({
  ...{ body, eligible: responded + 1, responded, outstanding: 1, excused: 0, passed: 0, allRight: 0 },
  ...{ passedShare: undefined, allRightShare: undefined },
});

describe('the bodies that are kept back from who may not see who answered what', () => {
  it.each<[string, readonly number[], readonly number[]]>([
    ['none with five answers or more', [5, 6, 24], []],
    ['those with fewer', [4, 3, 12], [4, 3]],
    ['one more, where the rest could be worked out by subtraction', [2, 9, 7], [2, 7]],
    ['two more, where one is not enough', [0, 0, 5, 5], [0, 0]],
    ['nobody’s own, where nobody in them has answered', [0, 8], [0]],
    ['all of them, where there is nothing else', [1, 2], [1, 2]],
    ['the smallest of the others, so that as much as possible is shown', [1, 30, 6, 12], [1, 6]],
  ])('are %s', (_name, answers, expected) => {
    const bodies = answers.map((responded, index) => bodyWith(`所属${index}`, responded));
    const withheld = withheldBodies(bodies);
    expect(bodies.filter((body) => withheld.has(body)).map(({ responded }) => responded)).toEqual(expected);
    const sum = expected.reduce((total, one) => total + one, 0);
    expect(sum === 0 || sum >= 5 || expected.length === answers.length).toBe(true);
  });
});
