import { useState } from 'preact/hooks';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { api } from '../../addresses.ts';
import { Loaded } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { fieldWording } from '../../messages/field-wording.ts';
import { placeWording } from '../../messages/place-wording.ts';
import type { QuestionnaireReply, StopsReply } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';
import { DeleteDialog } from './delete-dialog.tsx';
import { DraftForm } from './draft-form.tsx';
import { IssueDialog } from './issue-dialog.tsx';

export interface DraftPanelProps {
  readonly questionnaire: QuestionnaireReply;
  readonly onChange: () => void;
}

/** What a draft still lacks, and what can be done with it. */
export function DraftPanel({ questionnaire, onChange }: DraftPanelProps) {
  const { say } = useWords();
  const stops = useResource<StopsReply>(api.ofQuestionnaire(questionnaire.id, 'stops'));
  const [asking, setAsking] = useState<'issue' | 'delete'>();
  const changed = () => {
    stops.reload();
    onChange();
  };
  return (
    <>
      <Loaded resource={stops}>
        {({ problems }) => (
          <div class="stack">
            {problems.length > 0 ? (
              <Stops problems={problems} />
            ) : (
              <Notice tone="success" title={say('stops.none.title')}>
                <p>{say('stops.none.text')}</p>
              </Notice>
            )}
            <div class="button-row">
              {problems.length === 0 && (
                <Button look="primary" onClick={() => setAsking('issue')}>
                  {say('issue.ask')}
                </Button>
              )}
              <Button onClick={() => setAsking('delete')}>{say('delete.ask')}</Button>
            </div>
          </div>
        )}
      </Loaded>
      <DraftForm questionnaire={questionnaire} onSaved={changed} />
      {asking === 'issue' && (
        <IssueDialog questionnaire={questionnaire} onClose={() => setAsking(undefined)} onIssued={onChange} />
      )}
      {asking === 'delete' && (
        <DeleteDialog questionnaire={questionnaire} onClose={() => setAsking(undefined)} />
      )}
    </>
  );
}

function Stops({ problems }: StopsReply) {
  const { locale, say } = useWords();
  return (
    <Notice tone="caution" title={say('stops.title', { count: problems.length })}>
      <ul class="plain-list">
        {problems.map(({ pointer, code, params }) => (
          <li key={`${pointer} ${code}`}>
            <strong>{placeWording(locale, pointer)}</strong>
            {say('colon')}
            {fieldWording(locale, { code, params })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
