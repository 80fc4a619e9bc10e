import { useRoute } from 'preact-iso/router';
import { roleMay } from '../../../../shared/domain/account.ts';
import { textIn } from '../../../../shared/domain/localized-text.ts';
import { addresses, api } from '../../addresses.ts';
import { openingAhead } from '../../figures/opening-ahead.ts';
import { QuestionnaireBadge } from '../../figures/questionnaire-badge.tsx';
import { Loaded } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { Page } from '../../frame/page.tsx';
import { notOpenYetWording } from '../../messages/opening-wording.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import type { InvitationsReply, PlanReply, QuestionnaireReply, TallyReply } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';
import { DraftPanel } from './draft-panel.tsx';
import { InvitationBoard } from './invitation-board.tsx';
import { MeasureList } from './measure-list.tsx';
import { QuestionList } from './question-list.tsx';
import { QuestionnaireFacts } from './questionnaire-facts.tsx';
import { ResponseProgress } from './response-progress.tsx';
import { StatusActs } from './status-acts.tsx';

export function QuestionnairePage() {
  const { questionnaireId = '' } = useRoute().params;
  return <OneQuestionnaire key={questionnaireId} id={questionnaireId} />;
}

/** One questionnaire: what it is, how it stands, what can be done with it, and whom it went to. */
function OneQuestionnaire({ id }: { readonly id: string }) {
  const { locale, say } = useWords();
  const { account } = useSignedIn();
  const mayRun = roleMay(account.role, 'run-questionnaires');
  const questionnaire = useResource<QuestionnaireReply>(api.questionnaire(id));
  const { data } = questionnaire;
  const plan = useResource<PlanReply>(data && api.plan(data.planId));
  const issued = data !== undefined && data.status !== 'draft';
  const tally = useResource<TallyReply>(issued ? api.ofQuestionnaire(id, 'tally') : undefined);
  // Who has answered is the business of those who run the questionnaire: for others it is not even asked for.
  const invitations = useResource<InvitationsReply>(
    issued && mayRun ? api.ofQuestionnaire(id, 'invitations') : undefined,
  );
  const reload = () => {
    questionnaire.reload();
    tally.reload();
    invitations.reload();
  };

  const opening = data && openingAhead(data, new Date());
  const state = opening ? notOpenYetWording(locale, opening) : data && say(`questionnaire.${data.status}`);
  const count =
    tally.data && say('responseCount', { responded: tally.data.responded, eligible: tally.data.eligible });
  const name = data ? textIn(locale, data.title) : say('questionnaire');
  const title = [[state, count].filter(Boolean).join(' '), name].filter(Boolean);
  return (
    <Page
      heading={data ? <Localized text={data.title} /> : say('questionnaire')}
      title={title}
      marks={data && <QuestionnaireBadge questionnaire={data} />}
      trail={{ href: addresses.questionnaires, text: say('navigation.questionnaires') }}
    >
      <Loaded resource={questionnaire}>
        {(one) => (
          <div class="stack is-wide">
            <QuestionnaireFacts questionnaire={one} />
            {tally.data && <ResponseProgress questionnaire={one} tally={tally.data} />}
            {mayRun && one.status === 'draft' && <DraftPanel questionnaire={one} onChange={reload} />}
            {mayRun && one.status !== 'draft' && (
              <StatusActs
                questionnaire={one}
                tally={tally.data}
                invitations={invitations.data?.invitations}
                onChange={reload}
              />
            )}
            {mayRun && issued && (
              <Loaded resource={invitations}>
                {(reply) => (
                  <InvitationBoard
                    invitations={reply.invitations}
                    frozen={one.status === 'fixed' || one.status === 'published'}
                    onChange={reload}
                  />
                )}
              </Loaded>
            )}
            <MeasureList questionnaire={one} plan={plan.data} />
            <QuestionList questionnaire={one} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}
