import type { PublishedDocument, PublishedIndicator, PublishedItem } from './published-document.ts';
import { publishedIndicators } from './published-verdict.ts';

type ItemChange = 'item-added' | 'item-removed' | 'item-texts' | 'sheet' | 'acknowledgements';
type IndicatorChange = 'indicator-added' | 'indicator-removed' | 'indicator-texts' | 'measured';

/** What is other on a year's page than in the version that is public: whoever publishes anew reads it first. */
export type DocumentChange =
  | { readonly code: 'plan-texts' | 'questionnaires' }
  | { readonly code: ItemChange; readonly itemNumber: number }
  | { readonly code: IndicatorChange; readonly itemNumber: number; readonly displayCode: string }
  | {
      readonly code: 'year-target' | 'year-result';
      readonly itemNumber: number;
      readonly displayCode: string;
      /** The year among the years: that of the page itself, or another. */
      readonly fiscalYear: number;
    };

/** In the order of the page; empty exactly where both are the same, member for member. */
export function documentChanges(
  before: PublishedDocument,
  after: PublishedDocument,
): readonly DocumentChange[] {
  return [
    ...(same(before.plan, after.plan) ? [] : [{ code: 'plan-texts' } as const]),
    ...itemChanges(before, after),
    ...indicatorChanges(before, after),
    ...(same([before.questionnaires, before.certificates], [after.questionnaires, after.certificates])
      ? []
      : [{ code: 'questionnaires' } as const]),
  ];
}

/** Whether a change is of the page's own year, and not only of another year that the page shows beside it. */
export function concernsOwnYear(
  change: { readonly code: string; readonly fiscalYear?: number | undefined },
  ownYear: number,
): boolean {
  return change.fiscalYear === undefined || change.fiscalYear === ownYear;
}

function itemChanges(before: PublishedDocument, after: PublishedDocument): readonly DocumentChange[] {
  const old = new Map(before.items.map((item) => [item.number, item]));
  const kept = new Set(after.items.map(({ number }) => number));
  return [
    ...after.items.flatMap((item): readonly DocumentChange[] => {
      const itemNumber = item.number;
      const was = old.get(itemNumber);
      if (!was) return [{ code: 'item-added', itemNumber }];
      return changesOfItem(was, item).map((code) => ({ code, itemNumber }));
    }),
    ...before.items.flatMap(({ number }): readonly DocumentChange[] =>
      kept.has(number) ? [] : [{ code: 'item-removed', itemNumber: number }],
    ),
  ];
}

function changesOfItem(was: PublishedItem, is: PublishedItem): readonly ItemChange[] {
  const texts = ({ pillar, title, goalState }: PublishedItem) => [pillar, title, goalState];
  const words = ({ sheet }: PublishedItem) => sheet && { ...sheet, acknowledgements: [] };
  const changes: ItemChange[] = [];
  if (!same(texts(was), texts(is))) changes.push('item-texts');
  if (!same(words(was), words(is))) changes.push('sheet');
  else if (!same(was.sheet?.acknowledgements ?? [], is.sheet?.acknowledgements ?? [])) {
    changes.push('acknowledgements');
  }
  return changes;
}

function indicatorChanges(before: PublishedDocument, after: PublishedDocument): readonly DocumentChange[] {
  const old = new Map(publishedIndicators(before).map(({ indicator }) => [indicator.id, indicator]));
  const kept = new Set(publishedIndicators(after).map(({ indicator }) => indicator.id));
  return [
    ...publishedIndicators(after).flatMap(({ itemNumber, indicator }): readonly DocumentChange[] => {
      const place = { itemNumber, displayCode: indicator.displayCode };
      const was = old.get(indicator.id);
      if (!was) return [{ code: 'indicator-added', ...place }];
      return [
        ...changesOfIndicator(was, indicator).map((code) => ({ code, ...place })),
        ...yearChanges(was, indicator).map((change) => ({ ...change, ...place })),
      ];
    }),
    ...publishedIndicators(before).flatMap(({ itemNumber, indicator }): readonly DocumentChange[] =>
      kept.has(indicator.id)
        ? []
        : [{ code: 'indicator-removed', itemNumber, displayCode: indicator.displayCode }],
    ),
  ];
}

function changesOfIndicator(was: PublishedIndicator, is: PublishedIndicator): readonly IndicatorChange[] {
  const rest = ({
    target: _,
    result: __,
    status: ___,
    years: ____,
    measured,
    source,
    ...texts
  }: PublishedIndicator) => ({
    texts,
    basis: [measured, source],
  });
  return [
    ...(same(rest(was).texts, rest(is).texts) ? [] : (['indicator-texts'] as const)),
    ...(same(rest(was).basis, rest(is).basis) ? [] : (['measured'] as const)),
  ];
}

/** The figures of the own year stand among the years too: they are told once. */
function yearChanges(was: PublishedIndicator, is: PublishedIndicator) {
  const years = new Set([...was.years, ...is.years].map(({ fiscalYear }) => fiscalYear));
  return [...years].flatMap((fiscalYear) => {
    const [one, other] = [was, is].map(({ years: all }) =>
      all.find((year) => year.fiscalYear === fiscalYear),
    );
    const target = same(one?.target ?? null, other?.target ?? null) ? [] : (['year-target'] as const);
    const result =
      same(one?.result ?? null, other?.result ?? null) && (one?.status === other?.status || target.length > 0)
        ? []
        : (['year-result'] as const);
    return [...target, ...result].map((code) => ({ code, fiscalYear }));
  });
}

function same(left: unknown, right: unknown): boolean {
  return written(left) === written(right);
}

/** The order of an object's members says nothing, and one that is undefined is not there. */
function written(part: unknown): string {
  return JSON.stringify([part], (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
