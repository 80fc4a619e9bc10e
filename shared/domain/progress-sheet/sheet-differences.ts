/** What differs between two contents of a sheet, so that people can read it: by field, and by key of the parts. */
import { placesInOrder } from '../kept-order.ts';
import { type LineChange, lineDifferences } from './line-differences.ts';
import {
  type Action,
  type ActionPeriod,
  type CountFigure,
  type Half,
  SHEET_FIELDS,
  type SheetContent,
  type SheetCount,
  type SheetField,
  saysTheSame,
} from './sheet-content.ts';

export type PartKind = 'added' | 'removed' | 'changed';

/** A member of a part; absent where it was left empty. */
export interface ValueChange {
  readonly name: string;
  readonly from?: string | number | undefined;
  readonly to?: string | number | undefined;
}

interface PartDifference {
  readonly key: string;
  readonly kind: PartKind;
  /** Stands elsewhere among those that stayed. */
  readonly moved: boolean;
  readonly values: readonly ValueChange[];
}

export interface ActionDifference extends PartDifference {
  /** The action's text now, or as it was where the action is gone. */
  readonly text: string;
  /** Empty where the text stayed; `values` does not hold the text. */
  readonly lines: readonly LineChange[];
}

export interface PeriodDifference extends PartDifference {
  readonly label: string;
  readonly actions: readonly ActionDifference[];
}

export interface CountDifference extends PartDifference {
  readonly label: string;
  readonly entries: readonly {
    readonly asOf: Half;
    readonly from?: CountFigure | undefined;
    readonly to?: CountFigure | undefined;
  }[];
}

export interface SheetDifference {
  readonly fields: readonly { readonly field: SheetField; readonly lines: readonly LineChange[] }[];
  readonly periods: readonly PeriodDifference[];
  readonly counts: readonly CountDifference[];
}

/** From one content to another; what stayed as it was is left out. */
export function sheetDifference(before: SheetContent, after: SheetContent): SheetDifference {
  return {
    fields: SHEET_FIELDS.flatMap((field) => {
      const lines = lineDifferences(before[field], after[field]);
      return lines.length > 0 ? [{ field, lines }] : [];
    }),
    periods: partsBetween(before.periods, after.periods).flatMap(periodDifference),
    counts: partsBetween(before.counts, after.counts).flatMap(countDifference),
  };
}

interface Part<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
  readonly either: T;
  readonly kind: PartKind;
  readonly moved: boolean;
}

/** Parts by key: in today's order, then what is gone. */
function partsBetween<T extends { readonly key: string }>(
  before: readonly T[],
  after: readonly T[],
): readonly Part<T>[] {
  const places = new Map(before.map(({ key }, place) => [key, place]));
  const left = new Set(after.map(({ key }) => key));
  const kept = placesInOrder(after.flatMap(({ key }) => places.get(key) ?? []));
  return [
    ...after.map((part): Part<T> => {
      const place = places.get(part.key);
      const earlier = place === undefined ? undefined : before[place];
      return earlier && place !== undefined
        ? { before: earlier, after: part, either: part, kind: 'changed', moved: !kept.has(place) }
        : { before: undefined, after: part, either: part, kind: 'added', moved: false };
    }),
    ...before.flatMap((part): readonly Part<T>[] =>
      left.has(part.key)
        ? []
        : [{ before: part, after: undefined, either: part, kind: 'removed', moved: false }],
    ),
  ];
}

function periodDifference(part: Part<ActionPeriod>): readonly PeriodDifference[] {
  const { before, after, either, kind, moved } = part;
  const values = valuesBetween(before, after, ['label', 'firstMonth', 'lastMonth']);
  const actions = partsBetween(before?.actions ?? [], after?.actions ?? []).flatMap(actionDifference);
  if (kind === 'changed' && !moved && values.length + actions.length === 0) return [];
  return [{ key: either.key, kind, moved, label: either.label, values, actions }];
}

function actionDifference({ before, after, either, kind, moved }: Part<Action>): readonly ActionDifference[] {
  const values = valuesBetween(before, after, [
    ...(['track', 'responsibleBody', 'intendedEffect', 'refersTo', 'doneOn'] as const),
  ]);
  const lines = lineDifferences(before?.text ?? '', after?.text ?? '');
  if (kind === 'changed' && !moved && values.length + lines.length === 0) return [];
  return [{ key: either.key, kind, moved, text: either.text, values, lines }];
}

function countDifference({
  before,
  after,
  either,
  kind,
  moved,
}: Part<SheetCount>): readonly CountDifference[] {
  const values = valuesBetween(before, after, ['label', 'unit', 'body', 'startedOn']);
  const figureOf = (count: SheetCount | undefined, half: Half) =>
    count?.entries.find(({ asOf }) => asOf === half)?.figure;
  const entries = (['mid-year', 'year-end'] as const).flatMap((asOf) => {
    const [from, to] = [figureOf(before, asOf), figureOf(after, asOf)];
    return saysTheSame(from, to) ? [] : [{ asOf, from, to }];
  });
  if (kind === 'changed' && !moved && values.length + entries.length === 0) return [];
  return [{ key: either.key, kind, moved, label: either.label, values, entries }];
}

function valuesBetween<T extends object, N extends keyof T & string>(
  before: T | undefined,
  after: T | undefined,
  names: readonly (N & (T[N] extends string | number | undefined ? N : never))[],
): readonly ValueChange[] {
  return names.flatMap((name) => {
    const [from, to] = [before?.[name], after?.[name]] as [ValueChange['from'], ValueChange['to']];
    return from === to ? [] : [{ name, from, to }];
  });
}
