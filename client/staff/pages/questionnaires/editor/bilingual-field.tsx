import type { ComponentChildren } from 'preact';
import type { LocalizedText } from '../../../../../shared/domain/localized-text.ts';
import { Field } from '../../../../components/field.tsx';
import { TextArea } from '../../../../components/text-area.tsx';
import { TextInput } from '../../../../components/text-input.tsx';
import { useWords } from '../../../frame/locale-setting.tsx';
import { useErrorAt } from './editor-errors.ts';
import { placeId } from './editor-places.ts';

export interface BilingualFieldProps {
  /** JSON pointer of the text: the fields take their ids from it, and what is wrong with it is shown here. */
  readonly place: string;
  readonly label: string;
  /** Behind the label of the Japanese half, where something is to be said of the text. */
  readonly mark?: ComponentChildren;
  readonly text: LocalizedText;
  readonly help?: string | undefined;
  /** Lines shown; one is a line of text. */
  readonly rows?: number | undefined;
  readonly onChange: (text: LocalizedText, place: string) => void;
}

const LANGUAGES = ['ja', 'en'] as const;

/** A text in both languages, side by side where there is room. */
export function BilingualField({ place, label, mark, text, help, rows = 1, onChange }: BilingualFieldProps) {
  const { locale, say } = useWords();
  const errorAt = useErrorAt();
  const isUntranslated = text.ja.trim() !== '' && !text.en?.trim();
  return (
    <div class="bilingual">
      {LANGUAGES.map((language) => {
        const own = `${place}/${language}`;
        const change = (value: string) =>
          onChange(language === 'ja' ? { ...text, ja: value } : withEnglish(text, value), own);
        const error = errorAt(own) ?? (language === 'ja' ? errorAt(place) : undefined);
        return (
          <Field
            key={language}
            locale={locale}
            id={placeId(own)}
            label={
              <>
                {label} <span class="language-mark">{say(`editor.language.${language}`)}</span>
                {language === 'ja' && mark}
                {language === 'en' && isUntranslated && (
                  <span class="untranslated-mark">{say('editor.untranslated')}</span>
                )}
              </>
            }
            help={language === 'ja' ? help : undefined}
            error={error}
          >
            {(wiring) => {
              const control = { ...wiring, name: placeId(own), value: text[language] ?? '', onInput: change };
              return rows === 1 ? <TextInput {...control} /> : <TextArea {...control} rows={rows} />;
            }}
          </Field>
        );
      })}
    </div>
  );
}

function withEnglish({ ja }: LocalizedText, en: string): LocalizedText {
  return en === '' ? { ja } : { ja, en };
}
