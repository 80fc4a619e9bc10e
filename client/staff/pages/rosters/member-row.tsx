import type { ComponentChildren } from 'preact';
import type { Member } from '../../../../shared/domain/roster.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import type { FoundMember } from './find-members.ts';

export interface MemberActs {
  readonly onChange: (member: Member) => void;
  /** Places count from 1. */
  readonly onMove: (member: Member, from: number, to: number) => void;
  readonly onRemove: (member: Member, place: number) => void;
}

export interface MemberRowProps extends FoundMember, MemberActs {
  readonly mayMoveUp: boolean;
  readonly mayMoveDown: boolean;
  /** Whether the table has a column for what they belong to. */
  readonly hasBodies: boolean;
}

/** One member. Alt and the arrows move the row while anything in it has the focus. */
export function MemberRow(props: MemberRowProps) {
  const { member, place, mayMoveUp, mayMoveDown, hasBodies, onChange, onMove, onRemove } = props;
  const { say } = useWords();
  const { code, name, kana, title, email, body } = member;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || step === 0) return;
    event.preventDefault();
    onMove(member, place, place + step);
  };
  return (
    <tr data-member={member.id} onKeyDown={onKeyDown}>
      <td class="is-numeric">{place}</td>
      <td data-label={say('rosterField.code')}>{code}</td>
      <th scope="row">
        <bdi>{name.ja}</bdi>
        {name.en && <bdi class="quiet member-english">{name.en}</bdi>}
      </th>
      <td data-label={say('rosterField.kana')}>
        <bdi>{kana}</bdi>
      </td>
      <td data-label={say('rosterField.title')}>
        <bdi>{title.ja}</bdi>
      </td>
      <td data-label={say('rosterField.email')}>
        <bdi>{email}</bdi>
      </td>
      {hasBodies && (
        <td data-label={say('rosterField.body')}>
          <bdi>{body}</bdi>
        </td>
      )}
      <td class="member-acts">
        <RowAct act="change" name={name.ja} onPress={() => onChange(member)}>
          {say('members.change')}
        </RowAct>
        {mayMoveUp && (
          <RowAct act="up" name={name.ja} onPress={() => onMove(member, place, place - 1)}>
            {say('members.up')}
          </RowAct>
        )}
        {mayMoveDown && (
          <RowAct act="down" name={name.ja} onPress={() => onMove(member, place, place + 1)}>
            {say('members.down')}
          </RowAct>
        )}
        <RowAct act="remove" name={name.ja} onPress={() => onRemove(member, place)}>
          {say('members.remove')}
        </RowAct>
      </td>
    </tr>
  );
}

interface RowActProps {
  readonly act: string;
  /** Whom it concerns, for those who hear the buttons one after the other. */
  readonly name: string;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

function RowAct({ act, name, onPress, children }: RowActProps) {
  const { say } = useWords();
  return (
    <button type="button" class="tile-link" data-act={act} onClick={onPress}>
      {children}
      <span class="visually-hidden">{say('more.of', { name })}</span>
    </button>
  );
}
