/** Choosing tiles: which are chosen, and from where the next stretch is measured. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** The tile that was pressed last; stretches go from it. */
  readonly anchor: string | undefined;
}

export const NOBODY: Selection = { ids: new Set(), anchor: undefined };

export type Choosing = 'only' | 'also' | 'stretch';

/** What is chosen after a tile was pressed. `order` holds the tiles that are shown, as they are shown. */
export function choose(
  { ids, anchor }: Selection,
  order: readonly string[],
  id: string,
  how: Choosing,
): Selection {
  if (how === 'stretch' && anchor !== undefined && order.includes(anchor)) {
    const [from, to] = [order.indexOf(anchor), order.indexOf(id)];
    const stretch = order.slice(Math.min(from, to), Math.max(from, to) + 1);
    return { ids: new Set(stretch), anchor };
  }
  if (how === 'also') {
    const others = new Set(ids);
    if (!others.delete(id)) others.add(id);
    return { ids: others, anchor: id };
  }
  const wasAlone = ids.size === 1 && ids.has(id);
  return { ids: new Set(how === 'only' && wasAlone ? [] : [id]), anchor: id };
}

/** Everybody who is shown, or nobody where that is so already. */
export function chooseAll({ ids, anchor }: Selection, order: readonly string[]): Selection {
  const isAll = order.length > 0 && order.every((id) => ids.has(id)) && ids.size === order.length;
  return { ids: new Set(isAll ? [] : order), anchor };
}

/** Where an arrow leads in a grid of so many columns; the same place where it leads out of it. */
export function placeAfter(key: string, place: number, columns: number, count: number): number {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: columns,
    ArrowUp: -columns,
    Home: -place,
    End: count - 1 - place,
  };
  const next = place + (steps[key] ?? 0);
  return next < 0 || next >= count ? place : next;
}
