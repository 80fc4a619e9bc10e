import { api } from '../../addresses.ts';
import { tokyoDayOf } from '../../figures/tokyo-day-of.ts';
import { DayField } from '../../forms/day-field.tsx';
import { Form } from '../../forms/form.tsx';
import { LineField } from '../../forms/line-field.tsx';
import { ParagraphField } from '../../forms/paragraph-field.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useAnnounce } from '../../frame/announcements.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { useConflict } from '../../frame/use-conflict.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import type { QuestionnaireReply } from '../../requests/replies.ts';

export interface DraftFormProps {
  readonly questionnaire: QuestionnaireReply;
  readonly onSaved: () => void;
}

/** Title, opening, deadline and introduction of a draft. */
export function DraftForm({ questionnaire, onSaved }: DraftFormProps) {
  const { say } = useWords();
  const { client } = useSignedIn();
  const announce = useAnnounce();
  const conflict = useConflict(onSaved);
  const { id, title, introduction, opensAt, dueAt } = questionnaire;
  const opensOn = opensAt ? tokyoDayOf(opensAt) : '';
  const dueOn = dueAt ? tokyoDayOf(dueAt) : '';
  const form = useForm(
    {
      title: title.ja,
      titleEn: title.en ?? '',
      introduction: introduction?.ja ?? '',
      introductionEn: introduction?.en ?? '',
      opensOn,
      dueOn,
    },
    client,
  );
  const { values } = form;
  const save = async () => {
    const outcome = await form.submit({
      method: 'PATCH',
      path: api.questionnaire(id),
      body: {
        title: localized(values.title, values.titleEn),
        introduction: localized(values.introduction, values.introductionEn),
        // Only what was changed: a moment at another hour than the day's beginning or end stays as it is.
        ...(values.opensOn === opensOn ? {} : { opensOn: values.opensOn === '' ? null : values.opensOn }),
        ...(values.dueOn === '' || values.dueOn === dueOn ? {} : { dueOn: values.dueOn }),
      },
      required: { title: 'no-title', ...(dueOn === '' ? {} : { dueOn: 'no-deadline' }) },
    });
    conflict(outcome);
    if (!outcome?.ok) return;
    announce(say('saved'));
    onSaved();
  };
  return (
    <section class="card form-card stack" aria-labelledby="draft-form">
      <h2 id="draft-form">{say('draft.heading')}</h2>
      <p class="quiet">{say('draft.text')}</p>
      <Form form={form} onSubmit={save} button={say('save')} busy={say('save.busy')}>
        <LineField form={form} name="title" label={say('draft.title')} />
        <LineField form={form} name="titleEn" label={say('draft.titleEn')} required={false} />
        <div class="two-columns">
          <DayField form={form} name="opensOn" label={say('opensOn')} help={say('opensOn.help')} />
          <DayField form={form} name="dueOn" label={say('deadline')} help={say('deadline.help')} />
        </div>
        <ParagraphField form={form} name="introduction" label={say('draft.introduction')} />
        <ParagraphField form={form} name="introductionEn" label={say('draft.introductionEn')} />
      </Form>
    </section>
  );
}

function localized(ja: string, en: string) {
  return en === '' ? { ja } : { ja, en };
}
