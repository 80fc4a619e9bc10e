import { describe, expect, it } from 'vitest';
import { joinPlaceId } from '../../../shared/domain/progress-sheet/join-place.ts';
import { joinedContent, type Side } from '../../../shared/domain/progress-sheet/joined-content.ts';
import {
  type Action,
  type ActionPeriod,
  EMPTY_SHEET,
  type SheetContent,
} from '../../../shared/domain/progress-sheet/sheet-content.ts';
import { breakdown, EXAMINED, monthlySheet, quarterlySheet } from '../real-sheets.ts';

const period = (content: SheetContent, key: string, change: (one: ActionPeriod) => ActionPeriod) => ({
  ...content,
  periods: content.periods.map((one) => (one.key === key ? change(one) : one)),
});
const action = (content: SheetContent, key: string, changes: Partial<Action>): SheetContent => ({
  ...content,
  periods: content.periods.map((one) => ({
    ...one,
    actions: one.actions.map((each) => (each.key === key ? { ...each, ...changes } : each)),
  })),
});
const withoutAction = (content: SheetContent, key: string): SheetContent => ({
  ...content,
  periods: content.periods.map((one) => ({
    ...one,
    actions: one.actions.filter((each) => each.key !== key),
  })),
});
const agreed = quarterlySheet();
const [first] = agreed.periods;
if (!first) throw new Error('a first quarter');
const join = (
  theirs: SheetContent,
  mine: SheetContent,
  { from = agreed, chosen = {} }: { from?: SheetContent; chosen?: Record<string, Side> } = {},
) => {
  const { content, ...places } = joinedContent(
    { agreed: from, theirs, mine },
    new Map(Object.entries(chosen)),
  );
  return {
    content,
    asked: places.asked.map(joinPlaceId),
    byTheirs: places.byTheirs.map(joinPlaceId),
    byMine: places.byMine.map(joinPlaceId),
  };
};
const inFirst = (key: string) => `periods.${first.key}.${key}`;
const found = (content: SheetContent, key: string) =>
  content.periods.flatMap(({ actions }) => actions).find((one) => one.key === key);

describe('a sheet that two have written at the same time', () => {
  it('is what the one wrote where the other wrote nothing, and what both wrote where they agree', () => {
    const after = monthlySheet({ counts: [EXAMINED] });
    for (const [theirs, mine] of [
      [after, agreed],
      [agreed, after],
      [after, after],
    ] as const) {
      expect(join(theirs, mine)).toMatchObject({ content: after, asked: [] });
    }
    expect(join(after, after)).toMatchObject({ byTheirs: [], byMine: [] });
  });

  it('keeps the done date that a colleague set beside a change of another action, and of the same one', () => {
    const theirs = action(agreed, 'a1', { doneOn: '2021-06-30' });
    const mine = action(action(agreed, 'a1', { responsibleBody: '人事・財政部会' }), 'a2', {
      responsibleBody: '人事・財政部会',
    });
    const { content, ...places } = join(theirs, mine);
    expect(content).toEqual(action(mine, 'a1', { doneOn: '2021-06-30' }));
    expect(places).toEqual({
      asked: [],
      byTheirs: [inFirst('a1.doneOn')],
      byMine: [inFirst('a1.responsibleBody'), inFirst('a2.responsibleBody')],
    });
  });

  it('asks for nothing but the field that both changed otherwise', () => {
    const theirs = action(agreed, 'a1', { doneOn: '2021-06-30', intendedEffect: '相手のねらい' });
    const mine = action(agreed, 'a1', { track: '自分', intendedEffect: '自分のねらい' });
    const place = inFirst('a1.intendedEffect');
    expect(join(theirs, mine).asked).toEqual([place]);
    expect(found(join(theirs, mine, { chosen: { [place]: 'mine' } }).content, 'a1')).toMatchObject({
      ...{ doneOn: '2021-06-30', track: '自分', intendedEffect: '自分のねらい' },
    });
    expect(found(join(theirs, mine, { chosen: { [place]: 'theirs' } }).content, 'a1')).toMatchObject({
      ...{ doneOn: '2021-06-30', track: '自分', intendedEffect: '相手のねらい' },
    });
  });

  it('takes away what the one emptied and the other left alone, a done date too', () => {
    const from = action(agreed, 'a1', { doneOn: '2021-06-30', track: '区ＣＭ' });
    const { content, asked } = join(
      action(from, 'a1', { doneOn: undefined }),
      action(from, 'a2', { text: '改' }),
      {
        from,
      },
    );
    expect([found(content, 'a1')?.doneOn, found(content, 'a2')?.text, asked]).toEqual([undefined, '改', []]);
  });

  it('keeps what both added, each behind what it was added to', () => {
    const added = (key: string) =>
      period(agreed, first.key, (one) => ({ ...one, actions: [...one.actions, { key, text: key }] }));
    const withPeriod = (content: SheetContent, key: string) => ({
      ...content,
      periods: [...content.periods, { ...first, key, actions: [] }],
    });
    const { content, asked } = join(withPeriod(added('theirs'), 'y'), withPeriod(added('mine'), 'z'));
    expect(content.periods[0]?.actions.map(({ key }) => key)).toEqual(['a1', 'a2', 'a3', 'theirs', 'mine']);
    expect(content.periods.map(({ key }) => key).slice(-2)).toEqual(['y', 'z']);
    expect(asked).toEqual([]);
  });

  it('leaves out what the one removed and the other left alone', () => {
    const { content, asked } = join(withoutAction(agreed, 'a1'), withoutAction(agreed, 'a3'));
    expect(content.periods[0]?.actions.map(({ key }) => key)).toEqual(['a2']);
    expect(asked).toEqual([]);
  });

  it('asks for an action that the one removed and the other changed, in either direction', () => {
    const [gone, done] = [withoutAction(agreed, 'a1'), action(agreed, 'a1', { doneOn: '2021-06-30' })];
    const place = inFirst('a1');
    expect(join(gone, done).asked).toEqual([place]);
    expect(join(done, gone).asked).toEqual([place]);
    expect(join(gone, done, { chosen: { [place]: 'mine' } }).content).toEqual(done);
    expect(join(done, gone, { chosen: { [place]: 'mine' } }).content).toEqual(gone);
    expect(join(done, gone, { chosen: { [place]: 'theirs' } }).content).toEqual(done);
  });

  it('asks for a period that the one removed and in which the other wrote, and for no part of it', () => {
    const gone = { ...agreed, periods: agreed.periods.filter(({ key }) => key !== first.key) };
    const written = action(agreed, 'a2', { text: '改めた取組' });
    expect(join(gone, written).asked).toEqual([`periods.${first.key}`]);
    expect(join(gone, agreed)).toMatchObject({ content: gone, asked: [] });
  });

  it('keeps the order of whoever changed it, and asks where both did', () => {
    const ordered = (...keys: string[]) =>
      period(agreed, first.key, (one) => ({
        ...one,
        actions: keys.flatMap((key) => one.actions.find((each) => each.key === key) ?? []),
      }));
    const order = (content: SheetContent) => content.periods[0]?.actions.map(({ key }) => key);
    const moved = ordered('a3', 'a1', 'a2');
    const marked = action(agreed, 'a2', { doneOn: '2021-06-30' });
    for (const joined of [join(moved, marked), join(marked, moved)]) {
      expect([order(joined.content), joined.asked]).toEqual([['a3', 'a1', 'a2'], []]);
      expect(found(joined.content, 'a2')?.doneOn).toBe('2021-06-30');
    }
    const other = ordered('a2', 'a1', 'a3');
    expect(join(moved, other).asked).toEqual([inFirst('order')]);
    expect(order(join(moved, other, { chosen: { [inFirst('order')]: 'mine' } }).content)).toEqual([
      ...['a2', 'a1', 'a3'],
    ]);
  });

  it('asks for a heading and for months apart, the first and the last month together', () => {
    const labelled = (label: string, lastMonth: number) =>
      period(agreed, first.key, (one) => ({ ...one, label, lastMonth }));
    expect(join(labelled('４月～７月', 7), labelled('４月～８月', 8)).asked).toEqual([
      ...[inFirst('label'), inFirst('months')],
    ]);
    const { content, asked } = join(
      period(agreed, first.key, (one) => ({ ...one, lastMonth: 9 })),
      labelled('上半期', first.lastMonth),
    );
    expect(content.periods[0]).toMatchObject({ label: '上半期', firstMonth: 4, lastMonth: 9 });
    expect(asked).toEqual([]);
  });

  it('asks for the whole plan where an action came to stand in another period', () => {
    const [, second] = agreed.periods;
    const moved = period(withoutAction(agreed, 'a1'), second?.key ?? '', (one) => ({
      ...one,
      actions: [...one.actions, ...first.actions.slice(0, 1)],
    }));
    const { asked, content } = join(moved, action(agreed, 'a1', { text: '改' }));
    expect(asked).toEqual(['periods']);
    expect(content.periods).toEqual(moved.periods);
  });
});

describe('counts that two have written at the same time', () => {
  const from = monthlySheet({ counts: [EXAMINED] });
  const { key } = EXAMINED;
  const withCount = (changes: Partial<typeof EXAMINED>) =>
    monthlySheet({ counts: [{ ...EXAMINED, ...changes }] });
  const [midYear, yearEnd] = EXAMINED.entries;
  if (!midYear || !yearEnd) throw new Error('both halves');
  const figure = (total: number) => ({
    ...yearEnd,
    figure: breakdown(total, ['統一になじまない', total - 4], ['改訂等実施', 4]),
  });

  it('are joined by count and half', () => {
    const theirs = withCount({ entries: [midYear, figure(40)] });
    const mine = withCount({
      body: '福祉・健康部会',
      entries: [{ ...midYear, figure: breakdown(17) }, yearEnd],
    });
    const { content, asked } = join(theirs, mine, { from });
    expect(content.counts[0]).toEqual({
      ...{ ...EXAMINED, body: '福祉・健康部会' },
      entries: [{ ...midYear, figure: breakdown(17) }, figure(40)],
    });
    expect(asked).toEqual([]);
  });

  it('are asked where both changed the same figure, never mixed from two', () => {
    const [theirs, mine] = [
      withCount({ entries: [midYear, figure(40)] }),
      withCount({ entries: [midYear, figure(41)] }),
    ];
    const place = `counts.${key}.year-end`;
    expect(join(theirs, mine, { from }).asked).toEqual([place]);
    expect(join(theirs, mine, { from, chosen: { [place]: 'mine' } }).content).toEqual(mine);
    expect(join(withCount({ entries: [midYear] }), mine, { from }).asked).toEqual([place]);
  });
});

describe('the texts that two have written at the same time', () => {
  it('are joined line by line where that is exact, and asked otherwise', () => {
    const from = { ...EMPTY_SHEET, nextYearIssues: '■上期\n・一\n\n■下期\n・二' };
    const theirs = { ...from, nextYearIssues: '■上期\n・一改\n\n■下期\n・二', yearEndEvaluation: '相手' };
    const mine = { ...from, nextYearIssues: `${from.nextYearIssues}\n・三`, yearEndEvaluation: '自分' };
    const { content, ...places } = join(theirs, mine, { from });
    expect(content.nextYearIssues).toBe('■上期\n・一改\n\n■下期\n・二\n・三');
    expect(places).toEqual({
      asked: ['yearEndEvaluation'],
      byTheirs: ['nextYearIssues'],
      byMine: ['nextYearIssues'],
    });
  });
});
