import { useMemo, useState } from 'preact/hooks';
import type { RosterReply } from '../../../../shared/api/roster-api.ts';
import type { Member } from '../../../../shared/domain/roster.ts';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { TextInput } from '../../../components/text-input.tsx';
import { useAnnounce } from '../../frame/announcements.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { PAGE_ROWS, Paging } from '../../imports/paging.tsx';
import { findMembers } from './find-members.ts';
import { MemberDialog } from './member-dialog.tsx';
import { addMember, changeMember, moveMember, removeMember } from './member-edits.ts';
import { MemberTable } from './member-table.tsx';
import { NoMembers } from './no-members.tsx';
import { SavingLine, SavingNotice } from './saving-line.tsx';
import { useRosterEditing } from './use-roster-editing.ts';

export interface RosterEditorProps {
  readonly roster: RosterReply;
  readonly onSaved: (roster: RosterReply) => void;
}

/** Everybody in the official order; what is done here is saved by itself. */
export function RosterEditor({ roster, onSaved }: RosterEditorProps) {
  const { locale, say } = useWords();
  const announce = useAnnounce();
  const editing = useRosterEditing(roster, onSaved);
  const [dialog, setDialog] = useState<{ readonly member: Member | undefined }>();
  const [wanted, setWanted] = useState('');
  const [page, setPage] = useState(0);
  const { members, edit, undo } = editing;
  const found = useMemo(() => findMembers(members, wanted), [members, wanted]);
  const pages = Math.max(1, Math.ceil(found.length / PAGE_ROWS));
  const shownPage = Math.min(page, pages - 1);
  const done = (member: Member) => {
    const before = dialog?.member;
    edit(before ? changeMember(before, member) : addMember(member, members.length + 1));
    announce(say(before ? 'members.changed' : 'members.added', { name: member.name.ja }));
    if (!before) setPage(Math.floor(members.length / PAGE_ROWS));
    setDialog(undefined);
  };
  const move = (member: Member, from: number, to: number) => {
    edit(moveMember(member.id, from, to));
    announce(say('members.moved', { name: member.name.ja, place: to }));
    setPage(Math.floor((to - 1) / PAGE_ROWS));
  };
  const remove = (member: Member, place: number) => {
    edit(removeMember(member, place));
    announce(say('members.removed', { name: member.name.ja }));
  };
  return (
    <section class="stack" aria-labelledby="members">
      <h2 id="members">{say('members.heading', { count: members.length })}</h2>
      <p class="quiet">{say('members.text')}</p>
      <SavingNotice editing={editing} />
      <div class="button-row">
        <Button onClick={() => setDialog({ member: undefined })}>{say('members.add')}</Button>
        {undo && (
          <Button
            onClick={() => {
              undo();
              announce(say('members.undone'));
            }}
          >
            {say('members.undo')}
          </Button>
        )}
        <SavingLine editing={editing} />
      </div>
      {members.length === 0 ? (
        <NoMembers rosterId={roster.id} />
      ) : (
        <>
          <div class="member-search">
            <Field locale={locale} id="member-search" label={say('members.search')}>
              {(wiring) => (
                <TextInput
                  {...wiring}
                  name="member-search"
                  type="search"
                  value={wanted}
                  onInput={(value) => {
                    setWanted(value);
                    setPage(0);
                  }}
                />
              )}
            </Field>
          </div>
          {found.length === 0 ? (
            <p class="empty-state">{say('members.noneFound')}</p>
          ) : (
            <MemberTable
              rows={found.slice(shownPage * PAGE_ROWS, (shownPage + 1) * PAGE_ROWS)}
              count={members.length}
              inOrder={wanted.trim() === ''}
              onChange={(member) => setDialog({ member })}
              onMove={move}
              onRemove={remove}
            />
          )}
          <Paging label={say('members.paging')} count={found.length} page={shownPage} onPage={setPage} />
        </>
      )}
      {dialog && (
        <MemberDialog
          member={dialog.member}
          others={members.filter(({ id }) => id !== dialog.member?.id)}
          onDone={done}
          onClose={() => setDialog(undefined)}
        />
      )}
    </section>
  );
}
