import { useLocation } from 'preact-iso/router';
import { fiscalYearOf } from '../../../../shared/domain/fiscal-year.ts';
import { textIn } from '../../../../shared/domain/localized-text.ts';
import { Field } from '../../../components/field.tsx';
import { addresses, api } from '../../addresses.ts';
import { yearsBetween } from '../../figures/years-between.ts';
import { DayField } from '../../forms/day-field.tsx';
import { Form } from '../../forms/form.tsx';
import { LineField } from '../../forms/line-field.tsx';
import { ParagraphField } from '../../forms/paragraph-field.tsx';
import { readJsonFile } from '../../forms/read-json-file.ts';
import { SelectField } from '../../forms/select-field.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useAnnounce } from '../../frame/announcements.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import type { PlansReply, QuestionnaireReply, RostersReply } from '../../requests/replies.ts';
import { prefillFrom, questionnaireBody } from './questionnaire-document.ts';

export interface NewQuestionnaireFormProps {
  readonly plans: PlansReply['plans'];
  readonly rosters: RostersReply['rosters'];
}

export function NewQuestionnaireForm({ plans, rosters }: NewQuestionnaireFormProps) {
  const { locale, say } = useWords();
  const { client } = useSignedIn();
  const announce = useAnnounce();
  const { route } = useLocation();
  const form = useForm(initialOf(plans, rosters), client);
  const { values, set } = form;
  const plan = plans.find(({ id }) => id === values.planId);
  const years = plan ? yearsBetween(plan.firstFiscalYear, plan.lastFiscalYear) : [];

  const takeFile = async (file: File | undefined) => {
    const read = await readJsonFile(file);
    if (!read.ok) {
      if (read.code !== 'no-file') form.refuse('document', { code: read.code });
      return;
    }
    set('document', JSON.stringify(read.document, undefined, 2));
    for (const [name, value] of Object.entries(prefillFrom(read.document))) {
      if (name !== 'fiscalYear' || years.includes(Number(value)))
        set(name as 'title' | 'dueOn' | 'fiscalYear', value);
    }
    announce(say('create.fileRead', { name: file?.name ?? '' }));
  };

  const create = async () => {
    const made = questionnaireBody(values);
    if (!made.ok) {
      form.refuse('document', made.mistake);
      return;
    }
    const outcome = await form.submit<QuestionnaireReply>({
      method: 'POST',
      path: api.questionnaires,
      body: made.body,
    });
    if (!outcome?.ok) return;
    announce(say('create.done'));
    route(addresses.questionnaire(outcome.data.id));
  };

  return (
    <Form form={form} onSubmit={create} button={say('create.button')} busy={say('create.busy')}>
      <p>{say('create.text')}</p>
      <Field
        locale={locale}
        id="questionnaire-file"
        label={say('create.file')}
        help={say('create.file.help')}
      >
        {(wiring) => (
          <input
            {...wiring}
            class="file-input"
            type="file"
            accept=".json,application/json"
            onChange={(event) => takeFile(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      <ParagraphField
        form={form}
        name="document"
        label={say('create.document')}
        help={say('create.document.help')}
        required
        rows={8}
      />
      <div class="two-columns">
        <SelectField
          id="field-planId"
          label={say('plan')}
          value={values.planId}
          options={plans.map(({ id, title }) => ({ value: id, text: textIn(locale, title) }))}
          onChoose={(value) => set('planId', value)}
        />
        <SelectField
          id="field-fiscalYear"
          label={say('year')}
          value={values.fiscalYear}
          options={years.map((year) => ({ value: String(year), text: fiscalYearWording(locale, year) }))}
          onChoose={(value) => set('fiscalYear', value)}
        />
        <SelectField
          id="field-rosterId"
          label={say('roster')}
          value={values.rosterId}
          options={rosters.map(({ id, name, memberCount }) => ({
            value: id,
            text: say('roster.option', { name: textIn(locale, name), count: memberCount }),
          }))}
          onChoose={(value) => set('rosterId', value)}
        />
        <DayField form={form} name="dueOn" label={say('deadline')} help={say('deadline.help')} />
      </div>
      <LineField
        form={form}
        name="title"
        label={say('draft.title')}
        help={say('create.title.help')}
        required={false}
      />
    </Form>
  );
}

function initialOf(plans: PlansReply['plans'], rosters: RostersReply['rosters']) {
  const [plan, roster] = [plans[0], rosters[0]];
  const year = fiscalYearOf(new Date());
  const nearest = plan ? Math.min(Math.max(year, plan.firstFiscalYear), plan.lastFiscalYear) : year;
  return {
    document: '',
    planId: plan?.id ?? '',
    rosterId: roster?.id ?? '',
    fiscalYear: String(nearest),
    title: '',
    dueOn: '',
  };
}
