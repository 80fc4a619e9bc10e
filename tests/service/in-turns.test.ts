import { expect, it } from 'vitest';
import { inTurns } from '../../server/in-turns.ts';

/** Work of steps of 2 ms each; what was done when somebody else had their turn is noted. */
async function turnsOf(stepCount: number): Promise<{ result: string; seen: readonly number[] }> {
  let done = 0;
  const seen: number[] = [];
  function* steps(): Generator<undefined, string, undefined> {
    while (done < stepCount) {
      done++;
      yield undefined;
    }
    return 'finished';
  }
  let isBusy = true;
  const somebodyElse = () => {
    seen.push(done);
    if (isBusy) setImmediate(somebodyElse);
  };
  setImmediate(somebodyElse);
  const result = await inTurns(steps(), () => done * 2);
  isBusy = false;
  return { result, seen };
}

it('lets others have their turn after five milliseconds of work', async () => {
  expect(await turnsOf(9)).toEqual({ result: 'finished', seen: [3, 6, 9] });
});

it('does not pause work that is done sooner', async () => {
  expect((await turnsOf(2)).seen).toEqual([]);
});
