import { roleMay } from '../../../../shared/domain/account.ts';
import { LinkButton } from '../../../components/link-button.tsx';
import { addresses, api } from '../../addresses.ts';
import { Loaded } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Page } from '../../frame/page.tsx';
import { useSignedIn } from '../../requests/client-context.ts';
import type { QuestionnairesReply } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';
import { QuestionnaireRow } from './questionnaire-row.tsx';

export function QuestionnairesPage() {
  const { say } = useWords();
  const { account } = useSignedIn();
  const questionnaires = useResource<QuestionnairesReply>(api.questionnaires);
  const mayRun = roleMay(account.role, 'run-questionnaires');
  return (
    <Page
      heading={say('navigation.questionnaires')}
      title={[say('navigation.questionnaires')]}
      choice={
        mayRun && (
          <LinkButton href={addresses.newQuestionnaire} look="primary">
            {say('newQuestionnaire')}
          </LinkButton>
        )
      }
    >
      <Loaded resource={questionnaires}>
        {(data) =>
          data.questionnaires.length === 0 ? (
            <p class="empty-state">{say(mayRun ? 'questionnaires.empty' : 'questionnaires.emptyViewer')}</p>
          ) : (
            <ul class="questionnaire-rows">
              {data.questionnaires.map((questionnaire) => (
                <QuestionnaireRow key={questionnaire.id} questionnaire={questionnaire} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}
