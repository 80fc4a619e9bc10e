import { textIn } from '../../../../shared/domain/localized-text.ts';
import { figureIn } from '../../../messages/figures.ts';
import { ListField } from '../../forms/list-field.tsx';
import { ParagraphField } from '../../forms/paragraph-field.tsx';
import type { FormState } from '../../forms/use-form.ts';
import { Loaded } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import type { QuestionnaireReply, QuestionnaireSummary } from '../../requests/replies.ts';
import type { Resource } from '../../requests/use-resource.ts';
import type { NewQuestionnaireValues } from './new-questionnaire-values.ts';

export interface EarlierFieldsProps {
  readonly form: FormState<NewQuestionnaireValues>;
  readonly choices: readonly QuestionnaireSummary[];
  readonly earlier: Resource<QuestionnaireReply>;
}

/** Which questionnaire the new one is made from, what it takes over, and what respondents will see of it. */
export function EarlierFields({ form, choices, earlier }: EarlierFieldsProps) {
  const { locale, say } = useWords();
  return (
    <>
      <ListField
        form={form}
        name="madeFrom"
        label={say('create.earlier')}
        help={say('create.earlier.shown')}
        options={choices.map(({ id, title, fiscalYear }) => ({
          value: id,
          text: say('create.earlier.option', {
            year: fiscalYearWording(locale, fiscalYear),
            title: textIn(locale, title),
          }),
        }))}
      />
      <Loaded resource={earlier}>
        {({ questions, measures }) => (
          <>
            <p>
              {say('create.earlier.carried', {
                questions: figureIn(locale, questions.length),
                measures: figureIn(locale, measures.length),
              })}
            </p>
            <details class="carried" open={form.mistakes.has('carried') || undefined}>
              <summary>{say('create.carried.change')}</summary>
              <ParagraphField
                form={form}
                name="carried"
                label={say('create.carried')}
                help={say('create.carried.help')}
                required
                rows={12}
              />
            </details>
          </>
        )}
      </Loaded>
    </>
  );
}
