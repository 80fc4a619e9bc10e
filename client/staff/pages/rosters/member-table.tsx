import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Member } from '../../../../shared/domain/roster.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import type { FoundMember } from './find-members.ts';
import { type MemberActs, MemberRow } from './member-row.tsx';

export interface MemberTableProps extends MemberActs {
  readonly rows: readonly FoundMember[];
  /** In the whole roster. */
  readonly count: number;
  /** Whether the rows are all those of the roster: only then can they be moved among one another. */
  readonly inOrder: boolean;
}

const COLUMNS = ['code', 'name', 'kana', 'title', 'email'] as const;

export function MemberTable({ rows, count, inOrder, onMove, onRemove, onChange }: MemberTableProps) {
  const { say } = useWords();
  // Most rosters have no bodies: an empty column would only narrow the others.
  const hasBodies = rows.some(({ member }) => member.body);
  const tableRef = useRef<HTMLTableElement>(null);
  const focusNext = useRef<{ readonly id: string; readonly act: string } | undefined>(undefined);
  // A row that moves takes the focus along: its button is looked up again, since the browser lets go of it.
  useLayoutEffect(() => {
    const wanted = focusNext.current;
    focusNext.current = undefined;
    if (!wanted) return;
    const row = tableRef.current?.querySelector(`[data-member="${CSS.escape(wanted.id)}"]`);
    const button = row?.querySelector<HTMLElement>(`[data-act="${wanted.act}"]`);
    (button ?? row?.querySelector<HTMLElement>('[data-act]'))?.focus();
  });
  const move = (member: Member, from: number, to: number) => {
    if (!inOrder || to < 1 || to > count) return;
    focusNext.current = { id: member.id, act: to > from ? 'down' : 'up' };
    onMove(member, from, to);
  };
  const remove = (member: Member, place: number) => {
    const index = rows.findIndex((row) => row.member.id === member.id);
    const neighbour = rows[index + 1] ?? rows[index - 1];
    if (neighbour) focusNext.current = { id: neighbour.member.id, act: 'remove' };
    onRemove(member, place);
  };
  return (
    <table class="data-table member-table" ref={tableRef}>
      <caption>{say(inOrder ? 'members.caption' : 'members.captionFound', { count: rows.length })}</caption>
      <thead>
        <tr>
          <th scope="col" class="is-numeric">
            {say('members.place')}
          </th>
          {[...COLUMNS, ...(hasBodies ? (['body'] as const) : [])].map((field) => (
            <th key={field} scope="col">
              {say(`rosterField.${field}`)}
            </th>
          ))}
          <th scope="col">{say('acts')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <MemberRow
            key={row.member.id}
            {...row}
            hasBodies={hasBodies}
            mayMoveUp={inOrder && row.place > 1}
            mayMoveDown={inOrder && row.place < count}
            onChange={onChange}
            onMove={move}
            onRemove={remove}
          />
        ))}
      </tbody>
    </table>
  );
}
