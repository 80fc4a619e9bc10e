import { describe, expect, it } from 'vitest';
import { atOnce, eachInSteps, mapInSteps } from '../../shared/domain/steps.ts';

const many = Array.from({ length: 1_234 }, (_, index) => index);

describe('long work in steps', () => {
  it('comes to the same as all at once, in the same order', () => {
    expect(atOnce(mapInSteps(many, (one, index) => one * 2 + index))).toEqual(many.map((one) => one * 3));
    const seen: number[] = [];
    atOnce(eachInSteps(many, (one) => seen.push(one)));
    expect(seen).toEqual(many);
    expect(atOnce(mapInSteps([], () => 1))).toEqual([]);
  });

  it('pauses again and again, and has done only so much by then', () => {
    let done = 0;
    const steps = eachInSteps(many, () => {
      done++;
    });
    const atPauses: number[] = [];
    while (!steps.next().done) atPauses.push(done);
    expect(atPauses).toEqual([500, 1_000]);
    expect(done).toBe(1_234);
  });
});
