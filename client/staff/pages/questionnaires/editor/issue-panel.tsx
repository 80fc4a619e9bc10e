import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../../../components/button.tsx';
import { LinkButton } from '../../../../components/link-button.tsx';
import { addresses, api } from '../../../addresses.ts';
import { useAnnounce } from '../../../frame/announcements.tsx';
import { Loaded } from '../../../frame/loaded.tsx';
import { useWords } from '../../../frame/locale-setting.tsx';
import type { QuestionnaireReply, StopsReply } from '../../../requests/replies.ts';
import { useResource } from '../../../requests/use-resource.ts';
import { DeleteDialog } from '../delete-dialog.tsx';
import { IssueDialog } from '../issue-dialog.tsx';
import { CautionList } from './caution-list.tsx';
import { StopsList } from './stops-list.tsx';
import type { Editor } from './use-editor.ts';

export interface IssuePanelProps {
  /** As it is stored. */
  readonly questionnaire: QuestionnaireReply;
  readonly editor: Editor;
  readonly onGo: (pointer: string) => void;
  readonly onIssued: () => void;
}

/** What still stops issuing, and what can be done with the draft as a whole. */
export function IssuePanel({ questionnaire, editor, onGo, onIssued }: IssuePanelProps) {
  const { say } = useWords();
  const announce = useAnnounce();
  const { id, revision, madeFrom } = questionnaire;
  const stops = useResource<StopsReply>(api.ofQuestionnaire(id, 'stops'));
  const [asking, setAsking] = useState<'issue' | 'delete' | 'issue when saved'>();
  const { kind } = editor.state;
  useEffect(() => {
    if (revision > 1) stops.reload();
  }, [revision]);
  useEffect(() => {
    if (asking !== 'issue when saved' || kind === 'saving' || kind === 'unsaved') return;
    if (kind !== 'saved') announce(say('editor.issue.unsaved'), { stays: true });
    setAsking(kind === 'saved' ? 'issue' : undefined);
  }, [asking, kind]);
  const askToIssue = () => {
    // What is issued is what is stored: the last letters must be in it.
    editor.saveNow();
    setAsking('issue when saved');
  };
  return (
    <>
      <Loaded resource={stops}>
        {({ problems, cautions }) => (
          <>
            {(problems.length > 0 || cautions.length === 0) && <StopsList problems={problems} onGo={onGo} />}
            <CautionList
              title={say(problems.length > 0 ? 'cautions.beside' : 'cautions.title', {
                count: cautions.length,
              })}
              cautions={cautions}
              fiscalYear={questionnaire.fiscalYear}
              onGo={onGo}
            />
            <div class="button-row">
              {problems.length === 0 && (
                <Button look="primary" onClick={askToIssue}>
                  {say('issue.ask')}
                </Button>
              )}
              {problems.length === 0 && (
                <LinkButton href={addresses.rehearsal(id)}>{say('rehearsal.ask')}</LinkButton>
              )}
              {madeFrom && (
                <LinkButton href={addresses.differences(id)}>{say('differences.link')}</LinkButton>
              )}
              <Button look="text" onClick={() => setAsking('delete')}>
                {say('delete.ask')}
              </Button>
            </div>
          </>
        )}
      </Loaded>
      {asking === 'issue' && (
        <IssueDialog questionnaire={questionnaire} onClose={() => setAsking(undefined)} onIssued={onIssued} />
      )}
      {asking === 'delete' && (
        <DeleteDialog questionnaire={questionnaire} onClose={() => setAsking(undefined)} />
      )}
    </>
  );
}
