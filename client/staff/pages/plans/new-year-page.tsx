import '../../styles/new-year.css';
import { useLocation, useRoute } from 'preact-iso/router';
import { addresses, api } from '../../addresses.ts';
import { yearsBetween } from '../../figures/years-between.ts';
import { Loaded } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { Page } from '../../frame/page.tsx';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import type { PlanReply, PlanYearsReply } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';
import { NewYearForm } from './new-year-form.tsx';
import { newYearRows, yearToPrepare } from './new-year-rows.ts';
import { useNewYearWords } from './new-year-words.ts';

/** A new year's targets from those of the year before, with what changes. */
export function NewYearPage() {
  const { locale } = useWords();
  const say = useNewYearWords();
  const { planId = '' } = useRoute().params;
  const { query } = useLocation();
  const plan = useResource<PlanReply>(api.plan(planId));
  const years = useResource<PlanYearsReply>(api.ofPlan(planId, 'years'));
  const choices = plan.data ? yearsBetween(plan.data.firstFiscalYear + 1, plan.data.lastFiscalYear) : [];
  const asked = Number(query.year);
  const fiscalYear = choices.includes(asked) ? asked : years.data && yearToPrepare(years.data, choices);
  const heading =
    fiscalYear === undefined ? say('open') : say('heading', { year: fiscalYearWording(locale, fiscalYear) });
  const readAgain = () => {
    plan.reload();
    years.reload();
  };
  return (
    <Page
      heading={heading}
      title={[heading]}
      trail={{
        href: addresses.plan(planId),
        text: plan.data ? <Localized text={plan.data.title} /> : '…',
      }}
    >
      <Loaded resource={plan}>
        {(planData) => (
          <Loaded resource={years}>
            {(yearsData) =>
              fiscalYear === undefined ? (
                <div class="empty-state">
                  <h2>{say('notPossible')}</h2>
                  <p>{say('notPossibleText')}</p>
                </div>
              ) : (
                <NewYearForm
                  key={fiscalYear}
                  planId={planId}
                  fiscalYear={fiscalYear}
                  choices={choices}
                  rows={newYearRows(planData, yearsData, fiscalYear)}
                  readAgain={readAgain}
                />
              )
            }
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
