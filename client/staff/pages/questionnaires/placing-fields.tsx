import { textIn } from '../../../../shared/domain/localized-text.ts';
import { DayField } from '../../forms/day-field.tsx';
import { LineField } from '../../forms/line-field.tsx';
import { ListField } from '../../forms/list-field.tsx';
import { ParagraphField } from '../../forms/paragraph-field.tsx';
import type { FormState } from '../../forms/use-form.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import type { PlansReply, QuestionnaireReply, RostersReply } from '../../requests/replies.ts';
import { followingTexts, type NewQuestionnaireValues, nearestYear } from './new-questionnaire-values.ts';

export interface PlacingFieldsProps {
  readonly form: FormState<NewQuestionnaireValues>;
  readonly plans: PlansReply['plans'];
  readonly rosters: RostersReply['rosters'];
  readonly years: readonly number[];
  /** What it is made from, where it is made from one. */
  readonly earlier: QuestionnaireReply | undefined;
}

/** What a new questionnaire belongs to, when it is answered and what it is called. */
export function PlacingFields({ form, plans, rosters, years, earlier }: PlacingFieldsProps) {
  const { locale, say } = useWords();
  const { values, set } = form;
  const isRenamed = earlier && values.title !== earlier.title.ja;
  const titleHelp = isRenamed
    ? 'nextYear.title.help'
    : values.source === 'earlier'
      ? 'create.earlierTitle.help'
      : values.source === 'blank'
        ? 'create.blankTitle.help'
        : 'create.title.help';
  const followYear = (year: number) => {
    if (!earlier) return;
    for (const [name, value] of Object.entries(followingTexts(values, earlier, year))) {
      set(name as keyof NewQuestionnaireValues, value);
    }
  };
  const keepYearInPlan = (planId: string) => {
    const plan = plans.find(({ id }) => id === planId);
    const year = nearestYear(plan, Number(values.fiscalYear));
    set('fiscalYear', String(year));
    followYear(year);
  };
  return (
    <>
      <div class="two-columns">
        <ListField
          form={form}
          name="planId"
          label={say('plan')}
          options={plans.map(({ id, title }) => ({ value: id, text: textIn(locale, title) }))}
          onChoose={keepYearInPlan}
        />
        <ListField
          form={form}
          name="fiscalYear"
          label={say('year')}
          options={years.map((year) => ({ value: String(year), text: fiscalYearWording(locale, year) }))}
          onChoose={(year) => followYear(Number(year))}
        />
      </div>
      <ListField
        form={form}
        name="rosterId"
        label={say('roster')}
        options={rosters.map(({ id, name, memberCount }) => ({
          value: id,
          text: say('roster.option', { name: textIn(locale, name), count: memberCount }),
        }))}
      />
      <div class="two-columns">
        <DayField form={form} name="opensOn" label={say('opensOn')} help={say('opensOn.help')} />
        <DayField form={form} name="dueOn" label={say('deadline')} help={say('deadline.help')} />
      </div>
      <LineField
        form={form}
        name="title"
        label={say('draft.titleJa')}
        help={say(titleHelp)}
        required={values.source === 'blank'}
      />
      {earlier && (
        <ParagraphField
          form={form}
          name="introduction"
          label={say('draft.introduction')}
          help={say('nextYear.introduction.help')}
          required={false}
          rows={4}
        />
      )}
    </>
  );
}
