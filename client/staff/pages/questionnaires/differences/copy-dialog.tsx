import { useLocation } from 'preact-iso/router';
import { textIn } from '../../../../../shared/domain/localized-text.ts';
import { addresses, api } from '../../../addresses.ts';
import { yearsBetween } from '../../../figures/years-between.ts';
import { DayField } from '../../../forms/day-field.tsx';
import { LineField } from '../../../forms/line-field.tsx';
import { ListField } from '../../../forms/list-field.tsx';
import { ParagraphField } from '../../../forms/paragraph-field.tsx';
import { useForm } from '../../../forms/use-form.ts';
import { ActDialog } from '../../../frame/act-dialog.tsx';
import { useAnnounce } from '../../../frame/announcements.tsx';
import { Loaded } from '../../../frame/loaded.tsx';
import { useWords } from '../../../frame/locale-setting.tsx';
import { fiscalYearWording } from '../../../messages/year-wording.ts';
import { useSignedIn } from '../../../requests/client-context.ts';
import type { PlanReply, QuestionnaireReply, RostersReply } from '../../../requests/replies.ts';
import { useResource } from '../../../requests/use-resource.ts';
import { type EarlierTexts, enteredText, textsForYear } from '../earlier-texts.ts';
import { momentMistake, nearestYear } from '../new-questionnaire-values.ts';

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
  const firstYear = nearestYear(plan, fiscalYear + 1);
  const form = useForm(
    {
      fiscalYear: String(firstYear),
      rosterId,
      dueOn: '',
      ...japaneseOf(textsForYear(questionnaire, firstYear)),
    },
    client,
  );
  const { values } = form;
  const proposed = textsForYear(questionnaire, Number(values.fiscalYear));
  /** What somebody has changed stays as it is. */
  const followYear = (year: string) => {
    const next = japaneseOf(textsForYear(questionnaire, Number(year)));
    for (const name of ['title', 'introduction'] as const) {
      if (values[name] === japaneseOf(proposed)[name]) form.set(name, next[name]);
    }
  };
  const copy = async () => {
    const mistake = momentMistake({ dueOn: values.dueOn }, new Date());
    if (mistake) return form.refuse('dueOn', { code: mistake });
    const outcome = await form.submit<QuestionnaireReply>({
      method: 'POST',
      path: api.ofQuestionnaire(id, 'copy'),
      body: {
        fiscalYear: Number(values.fiscalYear),
        rosterId: values.rosterId,
        title: enteredText(proposed.title, values.title),
        introduction: enteredText(proposed.introduction, values.introduction),
        ...(values.dueOn === '' ? {} : { dueOn: values.dueOn }),
      },
    });
    if (!outcome?.ok) return undefined;
    announce(say('copyYear.done'));
    return route(addresses.differences(outcome.data.id));
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
        onChoose={followYear}
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
      <LineField
        form={form}
        name="title"
        label={say('draft.titleJa')}
        help={values.title === questionnaire.title.ja ? undefined : say('nextYear.title.help')}
      />
      <ParagraphField
        form={form}
        name="introduction"
        label={say('draft.introduction')}
        help={say('nextYear.introduction.help')}
        rows={4}
      />
    </ActDialog>
  );
}

const japaneseOf = ({ title, introduction }: EarlierTexts) => ({
  title: title.ja,
  introduction: introduction?.ja ?? '',
});
