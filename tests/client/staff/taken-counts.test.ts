import { describe, expect, it } from 'vitest';
import { emptyPart } from '../../../client/staff/pages/progress-sheets/counts/count-edits.ts';
import {
  countThatSays,
  placesForFigure,
  withEntry,
} from '../../../client/staff/pages/progress-sheets/counts/taken-counts.ts';
import type {
  CountEntry,
  CountFigure,
  SheetCount,
} from '../../../shared/domain/progress-sheet/sheet-content.ts';

const written: CountFigure = {
  ...{ kind: 'breakdown', total: 16 },
  parts: [
    { label: '統一になじまない', count: 14 },
    { label: '審議中', count: 2 },
  ],
};
const offered: CountEntry = { asOf: 'mid-year', figure: { kind: 'breakdown', total: 17, parts: [] } };
const count = (key: string, ...entries: readonly CountEntry[]): SheetCount => ({
  ...{ key, label: `件数${key}`, entries },
});
const standings = (counts: readonly SheetCount[]) =>
  placesForFigure(counts, offered).map((place) => [place.count.key, place.standing, place.before]);

describe('the counts that a figure of the register can be put into', () => {
  it('are named and hold nothing, or figures of the same kind', () => {
    const ofTotal: CountEntry = { asOf: 'year-end', figure: { kind: 'of-total', done: 19, total: 21 } };
    const counts = [count('a'), { ...count('b'), label: '　' }, count('c', ofTotal)];
    expect(standings(counts)).toEqual([['a', 'free', undefined]]);
  });

  it('show what they hold of the same half before it is replaced, and not what they hold of the other', () => {
    const both = count('a', { asOf: 'mid-year', figure: written });
    const other = count('b', { asOf: 'year-end', figure: written });
    expect(standings([both, other])).toEqual([
      ['a', 'replaces', written],
      ['b', 'free', undefined],
    ]);
  });

  it('are told from those in which a figure is begun: nothing typed is taken for nothing', () => {
    const begun: CountFigure = { ...written, parts: [{ label: '書きかけ', count: -1 }] };
    const empty: CountFigure = { kind: 'breakdown', total: -1, parts: [emptyPart()] };
    const counts = [
      count('a', { asOf: 'mid-year', figure: begun }),
      count('b', { asOf: 'mid-year', figure: empty }),
    ];
    expect(standings(counts)).toEqual([
      ['a', 'replaces-unfinished', undefined],
      ['b', 'free', undefined],
    ]);
  });
});

describe('a figure that is put in', () => {
  it('changes its own half alone, and is then known to be in', () => {
    const yearEnd: CountEntry = { asOf: 'year-end', figure: written };
    const before = count('a', { asOf: 'mid-year', figure: written }, yearEnd);
    expect(countThatSays([before], offered)).toBeUndefined();
    const after = withEntry(before, offered);
    expect(after.entries).toEqual([offered, yearEnd]);
    expect(countThatSays([after], offered)).toBe(after);
  });
});
