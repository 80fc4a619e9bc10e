import { roleMay } from '../../../../shared/domain/account.ts';
import { addresses } from '../../addresses.ts';
import { ResponseCount } from '../../figures/response-count.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import type { PlanSheetsReply, QuestionnaireSummary } from '../../requests/replies.ts';
import { SheetTaskRows } from './sheet-task-rows.tsx';
import { sheetTasks } from './sheet-tasks.ts';
import { thingsToDo } from './to-do-list.ts';

export interface ThingsToDoProps {
  readonly planId: string;
  readonly questionnaires: readonly QuestionnaireSummary[];
  /** The year's progress sheets; undefined until they are read. */
  readonly sheets: PlanSheetsReply | undefined;
  /** True where no questionnaire was ever made: the next step of whoever begins. */
  readonly nothingAsked: boolean;
}

/** What is running and what waits for somebody, each a link to the place. Nothing when there is nothing. */
export function ThingsToDo({ planId, questionnaires, sheets, nothingAsked }: ThingsToDoProps) {
  const { locale, say } = useWords();
  const { account } = useSignedIn();
  const mayRun = roleMay(account.role, 'run-questionnaires');
  const things = thingsToDo(questionnaires, mayRun, new Date());
  const toBegin = nothingAsked && mayRun;
  const tasks = sheetTasks(sheets?.sheets ?? [], roleMay(account.role, 'edit-sheets'));
  if (things.length + tasks.length === 0 && !toBegin) return null;
  return (
    <section class="to-do" aria-labelledby="to-do">
      <h2 id="to-do">{say('toDo.heading')}</h2>
      <ul>
        {toBegin && (
          <li>
            <a href={addresses.newQuestionnaire}>{say('noPlan.questionnaire.heading')}</a>
            <span>{say('noPlan.questionnaire.text')}</span>
          </li>
        )}
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
        {sheets && <SheetTaskRows tasks={tasks} planId={planId} fiscalYear={sheets.fiscalYear} />}
      </ul>
    </section>
  );
}
