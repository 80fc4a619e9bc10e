import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso/router';
import { roleMay } from '../../../../shared/domain/account.ts';
import { textIn } from '../../../../shared/domain/localized-text.ts';
import { addresses, api } from '../../addresses.ts';
import { Loaded } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { Page } from '../../frame/page.tsx';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import type { PlanReply, PlanYearsReply } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';
import { PlanActs } from './plan-acts.tsx';
import { PlanList } from './plan-list.tsx';
import type { OpenCell } from './plan-parts.ts';
import { PlanRevisions } from './plan-revisions.ts';
import { PlanTable } from './plan-table.tsx';
import { useRoomForTable } from './use-room-for-table.ts';

/** One plan: its items and indicators by its years, written in place. */
export function PlanPage() {
  const { locale, say } = useWords();
  const { account } = useSignedIn();
  const { planId = '' } = useRoute().params;
  const plan = useResource<PlanReply>(api.plan(planId));
  const years = useResource<PlanYearsReply>(api.ofPlan(planId, 'years'));
  const [open, setOpen] = useState<OpenCell>();
  const mayEdit = roleMay(account.role, 'edit-plans');
  const Shape = useRoomForTable() ? PlanTable : PlanList;
  const readAgain = () => {
    plan.reload();
    years.reload();
  };
  const name = plan.data ? textIn(locale, plan.data.title) : '';
  return (
    <Page
      heading={plan.data ? <Localized text={plan.data.title} /> : say('navigation.plans')}
      title={[...(name ? [name] : []), say('navigation.plans')]}
      trail={{ href: addresses.plans, text: say('navigation.plans') }}
    >
      <Loaded resource={plan}>
        {(data) => (
          <PlanRevisions.Provider value={years.data?.revisions ?? {}}>
            <div class="stack">
              <p class="quiet">
                {say('plans.from', {
                  first: fiscalYearWording(locale, data.firstFiscalYear),
                  last: fiscalYearWording(locale, data.lastFiscalYear),
                })}
                {data.ownerBody && (
                  <>
                    {say('dot')}
                    {say('plan.ownerBody', { body: textIn(locale, data.ownerBody) })}
                  </>
                )}
              </p>
              <PlanActs plan={data} readAgain={readAgain} />
              {mayEdit && data.items.length > 0 && <p>{say('plan.help')}</p>}
              {data.items.length === 0 ? (
                <p class="empty-state">{say(mayEdit ? 'plan.noItems' : 'plan.noItems.viewer')}</p>
              ) : (
                <Loaded resource={years}>
                  {({ indicators }) => (
                    <Shape
                      plan={data}
                      yearsOf={(id) => indicators.find((one) => one.id === id)?.years ?? []}
                      cells={{ open, onOpen: mayEdit ? setOpen : undefined, readAgain }}
                    />
                  )}
                </Loaded>
              )}
            </div>
          </PlanRevisions.Provider>
        )}
      </Loaded>
    </Page>
  );
}
