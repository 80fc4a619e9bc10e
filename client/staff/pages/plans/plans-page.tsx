import { roleMay } from '../../../../shared/domain/account.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { addresses, api } from '../../addresses.ts';
import { DocumentUpload } from '../../forms/document-upload.tsx';
import { Loaded } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { Page } from '../../frame/page.tsx';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import type { PlansReply } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';
import { NewPlanForm } from './new-plan-form.tsx';
import { PlanExample } from './plan-example.tsx';

/** All plans, newest first, and a new one by hand or from its document. */
export function PlansPage() {
  const { locale, say } = useWords();
  const { account } = useSignedIn();
  const plans = useResource<PlansReply>(api.plans);
  const mayEdit = roleMay(account.role, 'edit-plans');
  return (
    <Page heading={say('navigation.plans')} title={[say('navigation.plans')]}>
      <div class="stack">
        <Loaded resource={plans}>
          {(data) => (
            <DataTable
              caption={say('plans.caption', { count: data.plans.length })}
              rows={data.plans}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'title',
                  header: say('plans.title'),
                  namesRow: true,
                  cell: ({ id, title }) => (
                    <a href={addresses.plan(id)}>
                      <Localized text={title} />
                    </a>
                  ),
                },
                {
                  key: 'years',
                  header: say('plans.years'),
                  cell: ({ firstFiscalYear, lastFiscalYear }) =>
                    say('plans.from', {
                      first: fiscalYearWording(locale, firstFiscalYear),
                      last: fiscalYearWording(locale, lastFiscalYear),
                    }),
                },
              ]}
              empty={
                <>
                  <h2>{say('plans.empty.heading')}</h2>
                  <p>{say(mayEdit ? 'plans.empty.text' : 'plans.empty.viewer')}</p>
                </>
              }
            />
          )}
        </Loaded>
        {mayEdit && (
          <section class="stack" aria-labelledby="new-plan">
            <h2 id="new-plan">{say('plans.new')}</h2>
            <NewPlanForm />
            <DocumentUpload
              id="plan"
              heading={say('upload.plan.heading')}
              text={say('plans.file')}
              example={<PlanExample />}
              path={api.plans}
              done={say('upload.plan.done')}
              onDone={plans.reload}
            />
          </section>
        )}
      </div>
    </Page>
  );
}
