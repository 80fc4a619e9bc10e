import { useLocation } from 'preact-iso/router';
import { fiscalYearOf } from '../../../../shared/domain/fiscal-year.ts';
import { addresses, api } from '../../addresses.ts';
import { yearsBetween } from '../../figures/years-between.ts';
import { Form } from '../../forms/form.tsx';
import { LineField } from '../../forms/line-field.tsx';
import { ListField } from '../../forms/list-field.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useAnnounce } from '../../frame/announcements.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import type { PlanReply } from '../../requests/replies.ts';
import { YEARS_OF_A_PLAN } from './example-plan.ts';

/** Before this year and after it. */
const YEARS_OFFERED = 10;

/** Title and years; items, indicators and targets are written on the page that follows. */
export function NewPlanForm() {
  const { locale, say } = useWords();
  const { client } = useSignedIn();
  const { route } = useLocation();
  const announce = useAnnounce();
  const now = fiscalYearOf(new Date());
  const form = useForm(
    {
      title: '',
      titleEn: '',
      firstFiscalYear: String(now),
      lastFiscalYear: String(now + YEARS_OF_A_PLAN - 1),
    },
    client,
  );
  const { title, titleEn, firstFiscalYear, lastFiscalYear } = form.values;
  const years = yearsBetween(now - YEARS_OFFERED, now + YEARS_OFFERED).map((year) => ({
    value: String(year),
    text: fiscalYearWording(locale, year),
  }));
  const create = async () => {
    const outcome = await form.submit<PlanReply>({
      method: 'POST',
      path: api.plans,
      body: {
        title: titleEn === '' ? { ja: title } : { ja: title, en: titleEn },
        firstFiscalYear: Number(firstFiscalYear),
        lastFiscalYear: Number(lastFiscalYear),
        items: [],
      },
      required: { title: 'missing' },
    });
    if (!outcome?.ok) return;
    announce(say('newPlan.done'));
    route(addresses.plan(outcome.data.id));
  };
  return (
    <section class="card stack form-card" aria-labelledby="write-plan">
      <h3 id="write-plan">{say('newPlan.heading')}</h3>
      <p>{say('newPlan.text')}</p>
      <Form form={form} onSubmit={create} button={say('newPlan.button')} busy={say('newPlan.busy')}>
        <LineField form={form} name="title" label={say('plans.title')} help={say('newPlan.title.help')} />
        <LineField form={form} name="titleEn" label={say('planForm.titleEn')} required={false} />
        <div class="two-columns">
          <ListField
            form={form}
            name="firstFiscalYear"
            label={say('newPlan.first')}
            options={years}
            onChoose={(first) => {
              // Whoever moves the beginning means another plan, not one that ends before it begins.
              if (Number(first) > Number(lastFiscalYear)) form.set('lastFiscalYear', first);
            }}
          />
          <ListField form={form} name="lastFiscalYear" label={say('newPlan.last')} options={years} />
        </div>
      </Form>
    </section>
  );
}
