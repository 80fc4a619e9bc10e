import { useState } from 'preact/hooks';
import {
  carriesLink,
  LETTER_KINDS,
  type LetterKind,
  PLACEHOLDERS,
  unknownPlaceholders,
} from '../../../../shared/domain/letter.ts';
import type { Locale } from '../../../../shared/domain/localized-text.ts';
import { Notice } from '../../../components/notice.tsx';
import { api } from '../../addresses.ts';
import { Form } from '../../forms/form.tsx';
import { ParagraphField } from '../../forms/paragraph-field.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useAnnounce } from '../../frame/announcements.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { useSignedIn } from '../../requests/client-context.ts';
import type { LettersReply, QuestionnaireReply } from '../../requests/replies.ts';
import { LetterPreview } from './letter-preview.tsx';
import { useUnsavedWarning } from './use-unsaved-warning.ts';

export interface LettersEditorProps {
  readonly questionnaire: QuestionnaireReply;
  readonly letters: LettersReply;
  readonly onSaved: () => void;
}

const LOCALES: readonly Locale[] = ['ja', 'en'];

/** One letter at a time, in one language at a time, beside what one person will read. */
export function LettersEditor({ questionnaire, letters, onSaved }: LettersEditorProps) {
  const { locale, say } = useWords();
  const { client } = useSignedIn();
  const announce = useAnnounce();
  const [kind, setKind] = useState<LetterKind>('request');
  const [language, setLanguage] = useState<Locale>(locale);
  const saved = valuesOf(letters);
  const form = useForm(saved, client);
  const name = `${kind}.${language}` as const;
  const wording = form.values[name];
  useUnsavedWarning(
    Object.keys(saved).some((one) => form.values[one as LetterName] !== saved[one as LetterName]),
  );
  const save = async () => {
    const outcome = await form.submit({
      method: 'PUT',
      path: api.ofQuestionnaire(questionnaire.id, 'letters'),
      body: lettersFrom(form.values),
      required: Object.fromEntries(Object.keys(saved).map((one) => [one, 'missing'])),
    });
    if (!outcome?.ok) return;
    announce(say('letters.saved'));
    onSaved();
  };
  const unknown = unknownPlaceholders(wording);
  return (
    <div class="letters">
      <div class="stack">
        <Choice
          legend={say('letters.kind')}
          options={LETTER_KINDS.map((one) => ({ value: one, text: say(`letters.${one}`) }))}
          value={kind}
          onChoose={(one) => setKind(one)}
        />
        <Choice
          legend={say('letters.language')}
          options={LOCALES.map((one) => ({ value: one, text: say(`letters.${one}`) }))}
          value={language}
          onChoose={(one) => setLanguage(one)}
        />
        <Form form={form} onSubmit={save} button={say('save')} busy={say('save.busy')}>
          <ParagraphField
            key={name}
            form={form}
            name={name}
            label={`${say(`letters.${kind}`)}${say('dot')}${say(`letters.${language}`)}`}
            help={say('letters.help')}
            required
            rows={16}
          />
          <p class="quiet">
            {say('letters.placeholders')}{' '}
            {Object.values(PLACEHOLDERS).map((names) => (
              <code key={names.ja}>{`{${names[language]}}`} </code>
            ))}
          </p>
          {unknown.length > 0 && (
            <Notice tone="caution" title={say('letters.unknown.title')} live>
              <p>{say('letters.unknown.text', { names: unknown.join(say('listComma')) })}</p>
            </Notice>
          )}
          {!carriesLink(wording) && (
            <Notice tone="caution" title={say('letters.noLink.title')} live>
              <p>{say('letters.noLink.text')}</p>
            </Notice>
          )}
        </Form>
      </div>
      <LetterPreview questionnaire={questionnaire} wording={wording} language={language} />
    </div>
  );
}

type LetterName = `${LetterKind}.${Locale}`;

function valuesOf({ request, reminder }: LettersReply): Readonly<Record<LetterName, string>> {
  return {
    'request.ja': request.ja,
    'request.en': request.en,
    'reminder.ja': reminder.ja,
    'reminder.en': reminder.en,
  };
}

function lettersFrom(values: Readonly<Record<LetterName, string>>): LettersReply {
  return {
    request: { ja: values['request.ja'], en: values['request.en'] },
    reminder: { ja: values['reminder.ja'], en: values['reminder.en'] },
  };
}

interface ChoiceProps<V extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: V; readonly text: string }[];
  readonly value: V;
  readonly onChoose: (value: V) => void;
}

function Choice<V extends string>({ legend, options, value, onChoose }: ChoiceProps<V>) {
  return (
    <fieldset class="filter">
      <legend class="visually-hidden">{legend}</legend>
      {options.map((one) => (
        <button
          key={one.value}
          type="button"
          class="filter-button"
          aria-pressed={one.value === value}
          onClick={() => onChoose(one.value)}
        >
          {one.text}
        </button>
      ))}
    </fieldset>
  );
}
