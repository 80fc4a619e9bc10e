import { useLocation } from 'preact-iso/router';
import { LinkButton } from '../../../../components/link-button.tsx';
import { addresses, api } from '../../../addresses.ts';
import { Loaded, Waiting } from '../../../frame/loaded.tsx';
import { Localized } from '../../../frame/localized.tsx';
import { Page } from '../../../frame/page.tsx';
import { fiscalYearWording } from '../../../messages/year-wording.ts';
import type { PlanSheetsReply, PlansReply } from '../../../requests/replies.ts';
import { useResource } from '../../../requests/use-resource.ts';
import { YearChoice } from '../../overview/year-choice.tsx';
import { useSheetWords } from '../sheet-words.ts';
import { CarryForward } from './carry-forward.tsx';
import { SheetCard } from './sheet-card.tsx';
import { usePlanYear } from './use-plan-year.ts';
import { YearFiles } from './year-files.tsx';

/** The progress sheets of a plan's year: where each stands, and what is done with all of them. */
export function SheetsPage() {
  const { locale, say } = useSheetWords();
  const { route } = useLocation();
  const { plans, plan, year } = usePlanYear();
  const yearText = year === undefined ? undefined : fiscalYearWording(locale, year);
  return (
    <Page
      heading={yearText ? say('sheets.ofYear', { year: yearText }) : say('sheets.heading')}
      title={[say('sheets.heading'), ...(yearText ? [yearText] : [])]}
      trail={plan && { href: addresses.plan(plan.id), text: <Localized text={plan.title} /> }}
      choice={
        plan && (
          <YearChoice
            plans={plans.data?.plans ?? []}
            chosen={plan}
            year={year}
            onChoose={(planId, fiscalYear) => route(addresses.sheetsOf(planId, fiscalYear), true)}
          />
        )
      }
    >
      <Loaded resource={plans}>
        {() => {
          if (!plan) return <NoPlan />;
          return year === undefined ? <Waiting /> : <YearOfSheets key={year} plan={plan} year={year} />;
        }}
      </Loaded>
    </Page>
  );
}

function NoPlan() {
  const { say } = useSheetWords();
  return (
    <div class="empty-state">
      <p>{say('sheets.noPlan')}</p>
      <LinkButton href={addresses.plans}>{say('sheets.toPlans')}</LinkButton>
    </div>
  );
}

interface YearOfSheetsProps {
  readonly plan: PlansReply['plans'][number];
  readonly year: number;
}

function YearOfSheets({ plan, year }: YearOfSheetsProps) {
  const { say } = useSheetWords();
  const sheets = useResource<PlanSheetsReply>(api.planSheets(plan.id, year));
  return (
    <Loaded resource={sheets}>
      {(data) =>
        data.sheets.length === 0 ? (
          <div class="empty-state">
            <p>{say('sheets.noItems')}</p>
            <LinkButton href={addresses.plan(plan.id)}>{say('item.toPlan')}</LinkButton>
          </div>
        ) : (
          <div class="stack is-wide">
            <div class="button-row">
              <LinkButton href={addresses.sheetActions(plan.id, year)}>{say('board.link')}</LinkButton>
              <LinkButton href={addresses.publication(plan.id, year)}>
                {say('sheets.toPublication')}
              </LinkButton>
              <CarryForward plan={plan} year={year} sheets={data.sheets} />
            </div>
            <ul class="sheet-cards">
              {data.sheets.map((sheet) => (
                <SheetCard key={sheet.itemId} sheet={sheet} fiscalYear={year} />
              ))}
            </ul>
            <YearFiles planId={plan.id} year={year} />
          </div>
        )
      }
    </Loaded>
  );
}
