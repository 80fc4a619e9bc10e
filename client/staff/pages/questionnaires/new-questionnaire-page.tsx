import { LinkButton } from '../../../components/link-button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { addresses, api } from '../../addresses.ts';
import { Loaded } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Page } from '../../frame/page.tsx';
import type { PlansReply, QuestionnairesReply, RostersReply } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';
import { NewQuestionnaireForm } from './new-questionnaire-form.tsx';

/** A draft from an earlier questionnaire, from nothing or from a JSON document, tied to a plan, a roster and a year. */
export function NewQuestionnairePage() {
  const { say } = useWords();
  const plans = useResource<PlansReply>(api.plans);
  const rosters = useResource<RostersReply>(api.rosters);
  const questionnaires = useResource<QuestionnairesReply>(api.questionnaires);
  return (
    <Page
      heading={say('newQuestionnaire')}
      title={[say('newQuestionnaire')]}
      trail={{ href: addresses.questionnaires, text: say('navigation.questionnaires') }}
    >
      <Loaded resource={plans}>
        {(planReply) => (
          <Loaded resource={rosters}>
            {(rosterReply) =>
              planReply.plans.length === 0 || rosterReply.rosters.length === 0 ? (
                <Notice tone="caution" title={say('create.nothingToAsk.title')}>
                  <p>{say('create.nothingToAsk.text')}</p>
                  <div class="button-row">
                    {rosterReply.rosters.length === 0 && (
                      <LinkButton href={addresses.rosters}>{say('noPlan.roster.go')}</LinkButton>
                    )}
                    {planReply.plans.length === 0 && (
                      <LinkButton href={addresses.plans}>{say('noPlan.plan.go')}</LinkButton>
                    )}
                  </div>
                </Notice>
              ) : (
                <Loaded resource={questionnaires}>
                  {(reply) => (
                    <NewQuestionnaireForm
                      plans={planReply.plans}
                      rosters={rosterReply.rosters}
                      questionnaires={reply.questionnaires}
                    />
                  )}
                </Loaded>
              )
            }
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
