import { MOST_ROBOTS, TASKS_IN_ORDER } from '../../../../shared/domain/rehearsal/robot-tasks.ts';
import { Button } from '../../../components/button.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { addresses, api } from '../../addresses.ts';
import { Loaded } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { fieldWording } from '../../messages/field-wording.ts';
import { placeWording } from '../../messages/place-wording.ts';
import type { QuestionnaireReply, RostersReply, StopsReply } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';
import { useRehearsalWords } from './rehearsal-words.ts';

export interface BeforeRehearsalProps {
  readonly questionnaire: QuestionnaireReply;
  readonly onStart: () => void;
}

const PROMISES = ['outside', 'links', 'untouched', 'removed'] as const;

/** What will happen, and what will not; then the button, or what is still missing. */
export function BeforeRehearsal({ questionnaire, onStart }: BeforeRehearsalProps) {
  const { say } = useRehearsalWords();
  const { id, rosterId, madeFrom } = questionnaire;
  const stops = useResource<StopsReply>(api.ofQuestionnaire(id, 'stops'));
  const rosters = useResource<RostersReply>(api.rosters);
  const total = rosters.data?.rosters.find((roster) => roster.id === rosterId)?.memberCount ?? 0;
  const count = Math.min(total, MOST_ROBOTS);
  return (
    <>
      <p class="rehearsal-lead">{say('lead')}</p>
      <ul class="promises">
        {PROMISES.map((promise) => (
          <li key={promise} class="promise">
            <strong>{say(`promise.${promise}`)}</strong>
            <span>{say(`promise.${promise}.text`)}</span>
          </li>
        ))}
      </ul>
      <Loaded resource={rosters}>
        {() => (
          <Loaded resource={stops}>
            {({ problems }) =>
              problems.length > 0 ? (
                <StopsBefore id={id} problems={problems} />
              ) : (
                <div class="stack">
                  <p>{total > count ? say('robots.some', { total, count }) : say('robots', { count })}</p>
                  <p class="quiet">{say('figures')}</p>
                  {madeFrom && <p class="quiet">{say('lastYear.not')}</p>}
                  <Button look="primary" onClick={onStart}>
                    {say('start')}
                  </Button>
                  <details class="robot-tasks">
                    <summary>{say('robots.what')}</summary>
                    <ol>
                      {TASKS_IN_ORDER.slice(0, count).map((task) => (
                        <li key={task}>{say(`task.${task}`)}</li>
                      ))}
                    </ol>
                  </details>
                </div>
              )
            }
          </Loaded>
        )}
      </Loaded>
    </>
  );
}

function StopsBefore({ id, problems }: Pick<StopsReply, 'problems'> & { readonly id: string }) {
  const { locale, say } = useRehearsalWords();
  const staffSay = useWords().say;
  return (
    <Notice tone="caution" title={say('stops.title', { count: problems.length })}>
      <p>{say('stops.text')}</p>
      <ul class="plain-list">
        {problems.map(({ pointer, code, params }) => (
          <li key={`${pointer} ${code}`}>
            {placeWording(locale, pointer)}
            {staffSay('colon')}
            {fieldWording(locale, { code, params })}
          </li>
        ))}
      </ul>
      <LinkButton href={addresses.questionnaire(id)}>{say('toEditor')}</LinkButton>
    </Notice>
  );
}
