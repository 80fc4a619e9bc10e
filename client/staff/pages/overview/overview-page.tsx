import { useLocation } from 'preact-iso/router';
import { addresses, api } from '../../addresses.ts';
import { Loaded } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { Page } from '../../frame/page.tsx';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import type {
  AchievementsReply,
  PlanReply,
  PlanSheetsReply,
  PlansReply,
  QuestionnairesReply,
} from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';
import { chosenYear } from './chosen-year.ts';
import { ItemSection } from './item-section.tsx';
import { NoPlan } from './no-plan.tsx';
import { StatusCounts } from './status-counts.tsx';
import { ThingsToDo } from './things-to-do.tsx';
import { YearChoice } from './year-choice.tsx';

/** One plan in one fiscal year, both in the address so that the page can be sent to somebody. */
export function OverviewPage() {
  const { locale, say } = useWords();
  const { query, route } = useLocation();
  const plans = useResource<PlansReply>(api.plans);
  const questionnaires = useResource<QuestionnairesReply>(api.questionnaires);
  const chosen = plans.data?.plans.find(({ id }) => id === query.plan) ?? plans.data?.plans[0];
  const plan = useResource<PlanReply>(chosen && api.plan(chosen.id));
  const running = questionnaires.data?.questionnaires ?? (questionnaires.failure ? [] : undefined);
  const year = plan.data && running && chosenYear(query.year, plan.data, running, new Date());
  const achievements = useResource<AchievementsReply>(
    chosen && year !== undefined ? api.achievements(chosen.id, year) : undefined,
  );
  const sheets = useResource<PlanSheetsReply>(
    chosen && year !== undefined ? api.planSheets(chosen.id, year) : undefined,
  );

  const heading = year === undefined ? say('navigation.overview') : fiscalYearWording(locale, year);
  return (
    <Page
      heading={heading}
      title={[say('navigation.overview'), ...(year === undefined ? [] : [heading])]}
      trail={chosen && { text: <Localized text={chosen.title} /> }}
      choice={
        chosen && (
          <YearChoice
            plans={plans.data?.plans ?? []}
            chosen={chosen}
            year={year}
            onChoose={(planId, fiscalYear) => route(addresses.overviewOf(planId, fiscalYear), true)}
          />
        )
      }
    >
      <Loaded resource={plans}>
        {() =>
          chosen ? (
            <Loaded resource={plan}>
              {() => (
                <>
                  <ThingsToDo
                    planId={chosen.id}
                    questionnaires={(running ?? []).filter(({ planId }) => planId === chosen.id)}
                    sheets={sheets.data}
                    nothingAsked={questionnaires.data?.questionnaires.length === 0}
                  />
                  <Loaded resource={achievements}>
                    {({ items }) => (
                      <>
                        <StatusCounts items={items}>
                          {year !== undefined && (
                            <a href={addresses.publication(chosen.id, year)}>{say('overview.publication')}</a>
                          )}
                        </StatusCounts>
                        {items.map((item) => (
                          <ItemSection key={item.id} item={item} planId={chosen.id} year={year} />
                        ))}
                      </>
                    )}
                  </Loaded>
                </>
              )}
            </Loaded>
          ) : (
            <NoPlan />
          )
        }
      </Loaded>
    </Page>
  );
}
