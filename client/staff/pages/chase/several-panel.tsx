import { useState } from 'preact/hooks';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { api } from '../../addresses.ts';
import { ActButton } from '../../frame/act-button.tsx';
import { useAnnounce } from '../../frame/announcements.tsx';
import { CopyButton } from '../../frame/copy-button.tsx';
import { FailureNotice } from '../../frame/failure-notice.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { useConflict } from '../../frame/use-conflict.ts';
import type { InvitationReply } from '../../requests/replies.ts';
import { useAct } from '../../requests/use-act.ts';
import { nameOf } from './chase-tile.tsx';
import type { ChosenPanelProps } from './chosen-panel.tsx';
import { RemindDialog } from './remind-dialog.tsx';
import { outstandingAmong } from './use-chase-board.ts';

/** Several people at once: reminding, handing over, links and sheets. */
export function SeveralPanel({ questionnaire, chosen, onPut, onChange }: ChosenPanelProps) {
  const { locale, say } = useWords();
  const announce = useAnnounce();
  const act = useAct();
  const conflict = useConflict(onChange);
  const [reminding, setReminding] = useState(false);
  const outstanding = outstandingAmong(chosen);
  const links = chosen.flatMap((one) => (one.url ? [`${nameOf(locale, one)}\t${one.url}`] : []));
  const isOpen = questionnaire.status === 'open';
  const handOver = async () => {
    const invitationIds = outstanding.map(({ id }) => id);
    const outcome = await act.run<{ invitations: InvitationReply[] }>(
      'POST',
      api.ofQuestionnaire(questionnaire.id, 'hand-over'),
      { invitationIds },
    );
    conflict(outcome);
    if (!outcome?.ok) return;
    announce(say('chase.handOver.doneAll', { count: invitationIds.length }));
    onPut(outcome.data.invitations);
  };
  return (
    <div class="stack">
      <h3>{say('chase.several', { count: chosen.length })}</h3>
      <p class="quiet">{say('chase.outstandingAmong', { count: outstanding.length })}</p>
      {act.failure && <FailureNotice failure={act.failure} />}
      {outstanding.length === 0 && (
        <Notice>
          <p>{say('chase.nobodyOutstanding')}</p>
        </Notice>
      )}
      <div class="panel-acts">
        {isOpen && outstanding.length > 0 && (
          <>
            <Button look="primary" onClick={() => setReminding(true)}>
              {say('chase.remind.ask', { count: outstanding.length })}
            </Button>
            <ActButton running={act.running} busy={say('chase.recording')} onClick={handOver}>
              {say('chase.handOver.askAll', { count: outstanding.length })}
            </ActButton>
          </>
        )}
        <CopyButton text={links.join('\n')} done={say('chase.linksCopied', { count: links.length })}>
          {say('chase.copyLinks', { count: links.length })}
        </CopyButton>
        <a
          class="tile-link"
          href={api.linkSheets(questionnaire.id, { lang: locale, ids: chosen.map(({ id }) => id).join() })}
          target="_blank"
          rel="noreferrer"
        >
          {say('chase.printChosen')}
          <span class="visually-hidden">{say('chase.newTab')}</span>
        </a>
      </div>
      {reminding && (
        <RemindDialog
          questionnaire={questionnaire}
          people={outstanding}
          onClose={() => setReminding(false)}
          onPut={onPut}
          onChange={onChange}
        />
      )}
    </div>
  );
}
