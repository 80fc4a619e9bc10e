import { useLocation } from 'preact-iso/router';
import { textIn } from '../../../../../shared/domain/localized-text.ts';
import { addresses, api } from '../../../addresses.ts';
import { yearsBetween } from '../../../figures/years-between.ts';
import { DayField } from '../../../forms/day-field.tsx';
import { ListField } from '../../../forms/list-field.tsx';
import { useForm } from '../../../forms/use-form.ts';
import { ActDialog } from '../../../frame/act-dialog.tsx';
import { useAnnounce } from '../../../frame/announcements.tsx';
import { Loaded } from '../../../frame/loaded.tsx';
import { useWords } from '../../../frame/locale-setting.tsx';
import { fiscalYearWording } from '../../../messages/year-wording.ts';
import { useSignedIn } from '../../../requests/client-context.ts';
import type { PlanReply, QuestionnaireReply, RostersReply } from '../../../requests/replies.ts';
import { useResource } from '../../../requests/use-resource.ts';
import { nearestYear } from '../new-questionnaire-values.ts';

export interface CopyDialogProps {
  readonly questionnaire: QuestionnaireReply;
  readonly plan: PlanReply;
  readonly onClose: () => void;
}

/** The next year's draft in one act; what differs is shown right after. */
export function CopyDialog({ questionnaire, plan, onClose }: CopyDialogProps) {
  const { locale, say } = useWords();
  const { client } = useSignedIn();
  const announce = useAnnounce();
  const { route } = useLocation();
  const rosters = useResource<RostersReply>(api.rosters);
  const { id, fiscalYear, rosterId, questions, measures } = questionnaire;
  const form = useForm(
    { fiscalYear: String(nearestYear(plan, fiscalYear + 1)), rosterId, dueOn: '' },
    client,
  );
  const { values } = form;
  const copy = async () => {
    const outcome = await form.submit<QuestionnaireReply>({
      method: 'POST',
      path: api.ofQuestionnaire(id, 'copy'),
      body: {
        fiscalYear: Number(values.fiscalYear),
        rosterId: values.rosterId,
        ...(values.dueOn === '' ? {} : { dueOn: values.dueOn }),
      },
    });
    if (!outcome?.ok) return;
    announce(say('copyYear.done'));
    route(addresses.differences(outcome.data.id));
  };
  return (
    <ActDialog
      title={say('copyYear.title')}
      waiting={rosters.data ? undefined : <Loaded resource={rosters}>{() => null}</Loaded>}
      confirm={say('copyYear.confirm')}
      busy={say('create.busy')}
      running={form.running}
      failure={form.failure}
      refusals={form.refusals}
      onConfirm={copy}
      onClose={onClose}
    >
      <p>{say('copyYear.text', { questions: questions.length, measures: measures.length })}</p>
      <ListField
        form={form}
        name="fiscalYear"
        label={say('year')}
        options={yearsBetween(plan.firstFiscalYear, plan.lastFiscalYear).map((year) => ({
          value: String(year),
          text: fiscalYearWording(locale, year),
        }))}
      />
      <ListField
        form={form}
        name="rosterId"
        label={say('roster')}
        options={(rosters.data?.rosters ?? []).map(({ id: value, name, memberCount }) => ({
          value,
          text: say('roster.option', { name: textIn(locale, name), count: memberCount }),
        }))}
      />
      <DayField form={form} name="dueOn" label={say('deadline')} help={say('copyYear.dueOn.help')} />
    </ActDialog>
  );
}
