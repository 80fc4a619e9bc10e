import { roleMay } from '../../../../shared/domain/account.ts';
import { addresses } from '../../addresses.ts';
import { ResponseCount } from '../../figures/response-count.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import type { QuestionnaireSummary } from '../../requests/replies.ts';
import { thingsToDo } from './to-do-list.ts';

/** What is running and what waits for somebody, each a link to the place. Nothing when there is nothing. */
export function ThingsToDo({ questionnaires }: { readonly questionnaires: readonly QuestionnaireSummary[] }) {
  const { locale, say } = useWords();
  const { account } = useSignedIn();
  const things = thingsToDo(questionnaires, roleMay(account.role, 'run-questionnaires'), new Date());
  if (things.length === 0) return null;
  return (
    <section class="to-do" aria-labelledby="to-do">
      <h2 id="to-do">{say('toDo.heading')}</h2>
      <ul>
        {things.map(({ questionnaire, kind }) => (
          <li key={questionnaire.id}>
            <a href={addresses.questionnaire(questionnaire.id)}>
              <Localized text={questionnaire.title} />
            </a>
            <span class="quiet">{fiscalYearWording(locale, questionnaire.fiscalYear)}</span>
            {kind === 'running' || kind === 'overdue' ? (
              <ResponseCount questionnaire={questionnaire} withOpening />
            ) : (
              <span>{say(`toDo.${kind}`)}</span>
            )}
            {kind === 'overdue' && <strong>{say('toDo.overdue')}</strong>}
          </li>
        ))}
      </ul>
    </section>
  );
}
