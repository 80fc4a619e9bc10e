import { useRef } from 'preact/hooks';
import { useWords } from '../../frame/locale-setting.tsx';
import type { InvitationReply } from '../../requests/replies.ts';
import { type Choosing, choose, chooseAll, placeAfter, type Selection } from './chase-selection.ts';
import { ChaseTile } from './chase-tile.tsx';

export interface TileGridProps {
  readonly people: readonly InvitationReply[];
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  /** Each press adds or takes away, as on a screen that is touched. */
  readonly severally: boolean;
  /** What is chosen is to be acted on: the focus goes to where that is done. */
  readonly onOpen: () => void;
}

/**
 * The tiles in roster order, a list box in which several can be chosen: click, Ctrl, Shift; arrows, Space, Shift and
 * arrows, Ctrl+A; Escape for nobody; Enter for what can be done with whoever is chosen.
 */
export function TileGrid({ people, selection, onSelect, severally, onOpen }: TileGridProps) {
  const { say } = useWords();
  const listRef = useRef<HTMLDivElement>(null);
  const order = people.map(({ id }) => id);
  const tiles = () => [...(listRef.current?.children ?? [])] as HTMLElement[];
  const reachable = selection.anchor && order.includes(selection.anchor) ? selection.anchor : order[0];
  const press = (id: string, how: Choosing) =>
    onSelect(choose(selection, order, id, severally && how === 'only' ? 'also' : how));
  const go = (event: KeyboardEvent, place: number) => {
    const next = placeAfter(event.key, place, columnsOf(tiles()), order.length);
    const id = order[next];
    if (id === undefined) return;
    tiles()[next]?.focus();
    if (event.shiftKey) onSelect(choose(selection, order, id, 'stretch'));
    else if (!severally && !event.ctrlKey) onSelect({ ids: new Set([id]), anchor: id });
    else onSelect({ ...selection, anchor: id });
  };
  const onClick = (event: MouseEvent) => {
    const id = event.target instanceof Element && event.target.closest('[data-id]')?.getAttribute('data-id');
    if (id) press(id, choosingBy(event));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const place = tiles().findIndex((tile) => tile.contains(document.activeElement));
    const id = order[place];
    if (id === undefined) return;
    if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      onSelect(chooseAll(selection, order));
    } else if (event.key === 'Enter' && !event.ctrlKey) {
      if (!selection.ids.has(id)) onSelect({ ids: new Set([id]), anchor: id });
      onOpen();
    } else if (event.key === ' ' || event.key === 'Enter') press(id, 'also');
    else if (event.key === 'Escape') onSelect({ ids: new Set(), anchor: id });
    else if (/^(Arrow|Home$|End$)/.test(event.key)) go(event, place);
    else return;
    event.preventDefault();
  };
  return (
    <div
      class="tiles"
      role="listbox"
      aria-label={say('chase.board')}
      aria-multiselectable="true"
      ref={listRef}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {people.map((invitation) => (
        <ChaseTile
          key={invitation.id}
          invitation={invitation}
          chosen={selection.ids.has(invitation.id)}
          reachable={invitation.id === reachable}
        />
      ))}
    </div>
  );
}

function choosingBy({ shiftKey, ctrlKey, metaKey }: MouseEvent): Choosing {
  if (shiftKey) return 'stretch';
  return ctrlKey || metaKey ? 'also' : 'only';
}

/** How many tiles stand in a row, as they are laid out now. */
function columnsOf(tiles: readonly HTMLElement[]): number {
  const top = tiles[0]?.offsetTop;
  const second = tiles.findIndex((tile) => tile.offsetTop !== top);
  return second < 0 ? Math.max(1, tiles.length) : second;
}
