import { Field } from '../../../components/field.tsx';
import { ParagraphField } from '../../forms/paragraph-field.tsx';
import { readJsonFile } from '../../forms/read-json-file.ts';
import type { FormState } from '../../forms/use-form.ts';
import { useAnnounce } from '../../frame/announcements.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import type { NewQuestionnaireValues } from './new-questionnaire-values.ts';
import { prefillFrom } from './questionnaire-document.ts';

export interface DocumentFieldsProps {
  readonly form: FormState<NewQuestionnaireValues>;
  /** Those of the chosen plan: another year of the document is not taken over. */
  readonly years: readonly number[];
}

/** A questionnaire document, from a file or pasted. */
export function DocumentFields({ form, years }: DocumentFieldsProps) {
  const { locale, say } = useWords();
  const announce = useAnnounce();
  const takeFile = async (file: File | undefined) => {
    const read = await readJsonFile(file);
    if (!read.ok) {
      if (read.code !== 'no-file') form.refuse('document', { code: read.code });
      return;
    }
    form.set('document', JSON.stringify(read.document, undefined, 2));
    for (const [name, value] of Object.entries(prefillFrom(read.document))) {
      if (name !== 'fiscalYear' || years.includes(Number(value)))
        form.set(name as keyof NewQuestionnaireValues, value);
    }
    announce(say('create.fileRead', { name: file?.name ?? '' }));
  };
  return (
    <>
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
    </>
  );
}
