import { useState } from 'preact/hooks';
import { Button } from '../../../../components/button.tsx';
import { DataTable } from '../../../../components/data-table.tsx';
import { writtenDay } from '../../../../messages/date-wording.ts';
import { api } from '../../../addresses.ts';
import { useAnnounce } from '../../../frame/announcements.tsx';
import { FailureNotice } from '../../../frame/failure-notice.tsx';
import { useConflict } from '../../../frame/use-conflict.ts';
import type { SheetReply } from '../../../requests/replies.ts';
import { useAct } from '../../../requests/use-act.ts';
import { useSheetParts } from '../sheet-context.ts';
import type { SheetLayoutProps } from '../sheet-layout.tsx';
import { SheetSection } from '../sheet-section.tsx';
import { useSheetWords } from '../sheet-words.ts';
import { AcknowledgeDialog } from './acknowledge-dialog.tsx';

type Acknowledgement = SheetReply['acknowledgements'][number];

/**
 * 把握: which committee has taken note of which half, and when; recorded, and taken back when it was a mistake. It may be
 * recorded of a fixed sheet too, and what is public then stays as it was published.
 */
export function AcknowledgementSection({ readAgain, mayNote }: SheetLayoutProps) {
  const { locale, say } = useSheetWords();
  const { sheet } = useSheetParts();
  const announce = useAnnounce();
  const act = useAct();
  const conflict = useConflict(readAgain);
  const [isAsking, setAsking] = useState(false);
  const [removed, setRemoved] = useState<Acknowledgement>();
  const { itemId, fiscalYear, acknowledgements } = sheet;
  const remove = async (one: Acknowledgement) => {
    const path = api.acknowledgement(itemId, fiscalYear, one.committee, one.half);
    const outcome = await act.run('DELETE', path);
    conflict(outcome);
    if (!outcome?.ok) return;
    setRemoved(one);
    announce(say('noted.removed', { committee: one.committee }));
    readAgain();
  };
  const putBack = async ({ committee, half, on, note }: Acknowledgement) => {
    const body = { committee, half, on, ...(note === undefined ? {} : { note }) };
    const outcome = await act.run('POST', api.ofSheet(itemId, fiscalYear, 'acknowledgements'), body);
    conflict(outcome);
    if (!outcome?.ok) return;
    setRemoved(undefined);
    announce(say('noted.putBack', { committee }));
    readAgain();
  };
  return (
    <SheetSection section="noted">
      {act.failure && <FailureNotice failure={act.failure} />}
      {mayNote && sheet.status === 'published' && <p>{say('noted.published')}</p>}
      <DataTable<Acknowledgement>
        caption={say('noted.caption')}
        stacks
        columns={[
          { key: 'committee', header: say('noted.committee'), namesRow: true, cell: (one) => one.committee },
          { key: 'half', header: say('noted.half'), cell: (one) => say(`half.${one.half}`) },
          { key: 'on', header: say('noted.on'), cell: (one) => writtenDay(locale, one.on) },
          { key: 'note', header: say('noted.note'), cell: (one) => one.note ?? say('noValue') },
          { key: 'by', header: say('noted.by'), cell: (one) => one.by.name },
          ...(mayNote
            ? [
                {
                  key: 'remove',
                  header: say('acts'),
                  cell: (one: Acknowledgement) => (
                    <Button look="text" onClick={() => remove(one)}>
                      {say('noted.remove')}
                      <span class="visually-hidden">{say('of', { name: one.committee })}</span>
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
        rows={acknowledgements}
        rowKey={({ committee, half }) => `${committee} ${half}`}
        empty={say(mayNote ? 'noted.none' : 'noted.none.read')}
      />
      <div class="button-row">
        {mayNote && <Button onClick={() => setAsking(true)}>{say('noted.add')}</Button>}
        {mayNote && removed && (
          <Button look="text" onClick={() => putBack(removed)}>
            {say('noted.undo', { committee: removed.committee })}
          </Button>
        )}
      </div>
      {isAsking && <AcknowledgeDialog onClose={() => setAsking(false)} readAgain={readAgain} />}
    </SheetSection>
  );
}
