import { describe, expect, it } from 'vitest';
import { record, redo, settle, startHistory, undo } from '../../../client/staff/editing/undo-history.ts';

const times = <T>(count: number, start: T, step: (value: T, at: number) => T): T =>
  Array.from({ length: count }).reduce<T>((value, _, at) => step(value, at), start);

describe('the steps of an editor', () => {
  it('are taken back and done again one by one', () => {
    const two = record(record(startHistory('a'), 'b'), 'c');
    const back = undo(undo(two));
    expect(back.present).toBe('a');
    expect(redo(back).present).toBe('b');
    expect(redo(redo(back)).present).toBe('c');
  });

  it('end at the first and at the last state', () => {
    const one = startHistory('a');
    expect([undo(one), redo(one)]).toEqual([one, one]);
  });

  it('are at least fifty', () => {
    const many = times(60, startHistory(0), (history, at) => record(history, at + 1));
    expect(times(60, many, undo).present).toBe(0);
  });

  it('do not grow without end', () => {
    const many = times(1_000, startHistory(0), (history, at) => record(history, at + 1));
    expect(many.past.length).toBeLessThanOrEqual(200);
  });

  it('join what is typed at one place, until there is a pause or another place', () => {
    let history = startHistory('');
    for (const letters of ['a', 'ab', 'abc']) history = record(history, letters, '/title');
    expect(undo(history).present).toBe('');
    history = record(settle(history), 'abcd', '/title');
    expect(undo(history).present).toBe('abc');
    history = record(history, 'x', '/introduction');
    expect(undo(history).present).toBe('abcd');
  });

  it('never join acts, nor what is typed after a step back', () => {
    const acts = record(record(startHistory('a'), 'b'), 'c');
    expect(undo(acts).present).toBe('b');
    const typed = record(startHistory(''), 'a', '/title');
    const again = record(redo(undo(typed)), 'ab', '/title');
    expect(undo(again).present).toBe('a');
  });

  it('lead nowhere forward once something else is done', () => {
    const branched = record(undo(record(startHistory('a'), 'b')), 'c');
    expect(redo(branched).present).toBe('c');
  });

  it('are none where nothing changes', () => {
    const one = startHistory('a');
    expect(record(one, 'a')).toBe(one);
  });
});
