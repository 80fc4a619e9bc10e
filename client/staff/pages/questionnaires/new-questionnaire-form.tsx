import { useLocation } from 'preact-iso/router';
import { RadioGroup } from '../../../components/radio-group.tsx';
import { addresses, api } from '../../addresses.ts';
import { yearsBetween } from '../../figures/years-between.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useAnnounce } from '../../frame/announcements.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { useSignedIn } from '../../requests/client-context.ts';
import type {
  PlansReply,
  QuestionnaireReply,
  QuestionnaireSummary,
  RostersReply,
} from '../../requests/replies.ts';
import { DocumentFields } from './document-fields.tsx';
import { EarlierFields } from './earlier-fields.tsx';
import { textsForYear } from './earlier-texts.ts';
import { earlierOnes, initialValues, momentMistake } from './new-questionnaire-values.ts';
import { PlacingFields } from './placing-fields.tsx';
import { questionnaireBody } from './questionnaire-document.ts';
import { useEarlier } from './use-earlier.ts';

export interface NewQuestionnaireFormProps {
  readonly plans: PlansReply['plans'];
  readonly rosters: RostersReply['rosters'];
  readonly questionnaires: readonly QuestionnaireSummary[];
}

/** What it can be made from; an earlier one only where there is one. */
const SOURCES = ['earlier', 'blank', 'document'] as const;
const BLANK = JSON.stringify({ questions: [], measures: [] });

export function NewQuestionnaireForm({ plans, rosters, questionnaires }: NewQuestionnaireFormProps) {
  const { locale, say } = useWords();
  const { client } = useSignedIn();
  const announce = useAnnounce();
  const { route } = useLocation();
  const choices = earlierOnes(questionnaires);
  const form = useForm(initialValues(plans, rosters, choices, new Date()), client);
  const { values } = form;
  const earlier = useEarlier(form, plans);
  const fromEarlier = values.source === 'earlier';
  const isBlank = values.source === 'blank';
  const plan = plans.find(({ id }) => id === values.planId);
  const years = plan ? yearsBetween(plan.firstFiscalYear, plan.lastFiscalYear) : [];

  const chooseSource = (source: string) => {
    form.set('source', source);
    // What is not made from the earlier questionnaire must not be called what that is called.
    if (source !== 'earlier' && values.title === earlier.data?.title.ja) form.set('title', '');
  };

  const create = async () => {
    if (fromEarlier && !earlier.data) {
      form.refuse('madeFrom', { code: 'not-read-yet' });
      return;
    }
    const proposed = earlier.data && textsForYear(earlier.data, Number(values.fiscalYear)).introduction;
    // As proposed it stands in what is carried over, where it may have been changed with its translation.
    const isOwn = fromEarlier && values.introduction !== (proposed?.ja ?? '');
    const made = questionnaireBody({
      ...values,
      introduction: isOwn ? { ja: values.introduction } : undefined,
      document: fromEarlier ? values.carried : isBlank ? BLANK : values.document,
      madeFrom: fromEarlier ? values.madeFrom : '',
    });
    if (!made.ok) {
      form.refuse(fromEarlier ? 'carried' : 'document', made.mistake);
      return;
    }
    const mistake = momentMistake(values, new Date());
    if (mistake) {
      form.refuse(mistake === 'deadline-past' ? 'dueOn' : 'opensOn', { code: mistake });
      return;
    }
    const outcome = await form.submit<QuestionnaireReply>({
      method: 'POST',
      path: api.questionnaires,
      body: made.body,
      ...(isBlank ? { required: { title: 'no-title' } } : {}),
    });
    if (!outcome?.ok) return;
    announce(say('create.done'));
    route(addresses.questionnaire(outcome.data.id));
  };

  return (
    <Form form={form} onSubmit={create} button={say('create.button')} busy={say('create.busy')}>
      <RadioGroup
        locale={locale}
        id="field-source"
        name="source"
        legend={say('create.source')}
        value={values.source}
        onChoose={chooseSource}
        choices={SOURCES.filter((source) => source !== 'earlier' || choices.length > 0).map((source) => ({
          value: source,
          label: (
            <>
              {say(`create.source.${source}`)}
              <span class="choice-help">{say(`create.source.${source}.help`)}</span>
            </>
          ),
        }))}
      />
      {fromEarlier && <EarlierFields form={form} choices={choices} earlier={earlier} />}
      {values.source === 'document' && <DocumentFields form={form} years={years} />}
      <PlacingFields
        form={form}
        plans={plans}
        rosters={rosters}
        years={years}
        earlier={fromEarlier ? earlier.data : undefined}
      />
    </Form>
  );
}
