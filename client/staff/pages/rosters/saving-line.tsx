import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { timeWording } from '../../../messages/time-wording.ts';
import { FailureNotice } from '../../frame/failure-notice.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import type { RosterEditing } from './use-roster-editing.ts';

/** That something could not be saved, and what can be done about it: somebody else was faster, or the way was barred. */
export function SavingNotice({ editing }: { readonly editing: RosterEditing }) {
  const { say } = useWords();
  const { state, failure, pending } = editing;
  if (state === 'conflict') {
    return (
      <Notice tone="caution" title={say('problem.roster-changed.title')} live>
        <p>{say('rosterEditing.conflict', { count: pending.length })}</p>
        {failure && <FailureNotice failure={failure} />}
        <div class="button-row">
          <Button look="primary" onClick={() => editing.takeLatest(true)}>
            {say('rosterEditing.keep')}
          </Button>
          <Button onClick={() => editing.takeLatest(false)}>{say('rosterEditing.drop')}</Button>
        </div>
      </Notice>
    );
  }
  if (state !== 'failed') return null;
  return (
    <>
      {failure && <FailureNotice failure={failure} />}
      <Button onClick={editing.saveNow}>{say('rosterEditing.saveAgain')}</Button>
    </>
  );
}

/** In one quiet line whether what was done is saved. There from the start, so that screen readers hear it change. */
export function SavingLine({ editing }: { readonly editing: RosterEditing }) {
  const { say } = useWords();
  const { state, savedAt } = editing;
  const saving = state === 'waiting' || state === 'saving';
  return (
    <p class="quiet saving-line" role="status">
      {saving && say('save.busy')}
      {state === 'saved' && savedAt && say('rosterEditing.savedAt', { time: timeWording(savedAt) })}
    </p>
  );
}
