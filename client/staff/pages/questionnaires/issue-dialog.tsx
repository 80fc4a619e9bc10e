import { useState } from 'preact/hooks';
import { textIn } from '../../../../shared/domain/localized-text.ts';
import { contactIn } from '../../../../shared/domain/questionnaire.ts';
import { dayTimeWording, deadlineWording } from '../../../messages/date-wording.ts';
import { api } from '../../addresses.ts';
import { ActDialog } from '../../frame/act-dialog.tsx';
import { useAnnounce } from '../../frame/announcements.tsx';
import { focusHeading } from '../../frame/arrivals.ts';
import { Loaded } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { useConflict } from '../../frame/use-conflict.ts';
import { indicatorsIn } from '../../messages/caution-wording.ts';
import type { IssueReply, QuestionnaireReply, RostersReply, StopsReply } from '../../requests/replies.ts';
import { useAct } from '../../requests/use-act.ts';
import { useResource } from '../../requests/use-resource.ts';
import { EarlierName } from './earlier-name.tsx';
import { CautionList } from './editor/caution-list.tsx';
import { Tick } from './editor/tick.tsx';
import { QuizSummary } from './quiz-summary.tsx';
import { MOST_LOOKED_AT, SharedAddressees } from './shared-addressees.tsx';

export interface IssueDialogProps {
  readonly questionnaire: QuestionnaireReply;
  readonly onClose: () => void;
  readonly onIssued: () => void;
}

/** What will be frozen and to how many it goes, before it cannot be taken back. */
export function IssueDialog({ questionnaire, onClose, onIssued }: IssueDialogProps) {
  const { locale, say } = useWords();
  const announce = useAnnounce();
  const conflict = useConflict(() => {
    onClose();
    onIssued();
  });
  const act = useAct();
  const rosters = useResource<RostersReply>(api.rosters);
  const stops = useResource<StopsReply>(api.ofQuestionnaire(questionnaire.id, 'stops'));
  const cautions = stops.data?.cautions ?? [];
  const unmeasured = cautions.find(({ code }) => code === 'not-measured');
  const [mayLeave, setMayLeave] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const roster = rosters.data?.rosters.find(({ id }) => id === questionnaire.rosterId);
  const { id, opensAt, dueAt, madeFrom, nonResponse } = questionnaire;
  const contact = contactIn(questionnaire);
  const now = new Date();
  const opening = opensAt && new Date(opensAt) > now ? new Date(opensAt) : undefined;
  const issue = async () => {
    if (unmeasured && !mayLeave) {
      setRefusals((count) => count + 1);
      return;
    }
    const outcome = await act.run<IssueReply>('POST', api.ofQuestionnaire(id, 'issue'));
    conflict(outcome);
    if (!outcome?.ok) return;
    announce(say('issue.done', { count: outcome.data.invitations.length }));
    onClose();
    onIssued();
    focusHeading();
  };
  const names = { roster: roster ? textIn(locale, roster.name) : '', count: roster?.memberCount ?? 0 };
  return (
    <ActDialog
      title={roster ? say('issue.title', names) : say('issue.confirm')}
      waiting={
        roster && stops.data ? undefined : (
          <Loaded resource={rosters}>{() => <Loaded resource={stops}>{() => null}</Loaded>}</Loaded>
        )
      }
      confirm={say('issue.confirm')}
      busy={say('issue.busy')}
      running={act.running}
      failure={act.failure}
      refusals={refusals}
      onConfirm={issue}
      onClose={onClose}
    >
      <p>{say('issue.text', names)}</p>
      <CautionList
        title={say('cautions.title', { count: cautions.length })}
        cautions={cautions}
        fiscalYear={questionnaire.fiscalYear}
      />
      {roster && roster.memberCount <= MOST_LOOKED_AT && <SharedAddressees rosterId={roster.id} />}
      <p>{say('issue.frozen')}</p>
      <ul class="plain-list">
        <li>{say('issue.frozen.questions', { count: questionnaire.questions.length })}</li>
        <li>{say('issue.frozen.measures', { count: questionnaire.measures.length })}</li>
        {questionnaire.quiz && (
          <li>
            <QuizSummary questionnaire={questionnaire} />
          </li>
        )}
        <li>{say('issue.frozen.roster', names)}</li>
        <li>
          {say('issue.frozen.nonResponse')}
          {say('colon')}
          {say(`nonResponse.${nonResponse}`)}
        </li>
        <li>
          {say('issue.frozen.opening')}
          {say('colon')}
          {opening ? say('opening.at', { at: dayTimeWording(locale, opening) }) : say('opening.atIssue')}
        </li>
        {contact && (
          <li>
            {say('draft.contact')}
            {say('colon')}
            <span class="as-entered">
              <Localized text={contact} />
            </span>
          </li>
        )}
        {madeFrom && (
          <li>
            {say('issue.frozen.madeFrom')}
            {say('colon')}
            <EarlierName id={madeFrom} />
          </li>
        )}
      </ul>
      <p>{say('issue.later')}</p>
      {dueAt && (
        <p>
          <strong>{say('deadline')}</strong> {deadlineWording(locale, new Date(dueAt), now)}
        </p>
      )}
      {unmeasured && (
        <Tick
          id="issue-unmeasured"
          label={say('cautions.unmeasured.label', { indicators: indicatorsIn(locale, unmeasured) })}
          checked={mayLeave}
          error={refusals > 0 && !mayLeave ? say('cautions.unmeasured.unticked') : undefined}
          onChange={setMayLeave}
        />
      )}
    </ActDialog>
  );
}
