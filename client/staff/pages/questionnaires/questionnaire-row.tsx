import { addresses } from '../../addresses.ts';
import { QuestionnaireBadge } from '../../figures/questionnaire-badge.tsx';
import { ResponseCount } from '../../figures/response-count.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import type { QuestionnaireSummary } from '../../requests/replies.ts';

/** One questionnaire of the list, in the order in which it is asked for: what, how it stands, when. */
export function QuestionnaireRow({ questionnaire }: { readonly questionnaire: QuestionnaireSummary }) {
  const { locale, say } = useWords();
  const { id, title, status, fiscalYear } = questionnaire;
  return (
    <li class="card questionnaire-row">
      <div>
        <h2>
          <a href={addresses.questionnaire(id)}>
            <Localized text={title} />
          </a>
        </h2>
        <p class="quiet">{fiscalYearWording(locale, fiscalYear)}</p>
      </div>
      <p class="questionnaire-row-count">
        {status === 'draft' ? say('notIssued') : <ResponseCount questionnaire={questionnaire} />}
      </p>
      <QuestionnaireBadge questionnaire={questionnaire} />
      {status !== 'draft' && <a href={addresses.results(id)}>{say('results')}</a>}
    </li>
  );
}
