import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Field } from '../../components/field.tsx';
import type { FieldMistake } from '../forms/field-mistakes.ts';
import { useWords } from '../frame/locale-setting.tsx';
import { fieldWording } from '../messages/field-wording.ts';

export interface FileDropProps {
  /** What the file is called: 名簿のファイル. */
  readonly label: string;
  /** How much it may hold, in words: 50,000人. */
  readonly most: string;
  /** What becomes of its columns and rows. */
  readonly rules: readonly string[];
  /** A file to fill in. */
  readonly example: ComponentChildren;
  readonly mistake: FieldMistake | undefined;
  readonly onFile: (file: File | undefined) => void;
}

/** A file, chosen or dropped anywhere on the card. */
export function FileDrop({ label, most, rules, example, mistake, onFile }: FileDropProps) {
  const { locale, say } = useWords();
  const [over, setOver] = useState(false);
  const inputRef = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (mistake) inputRef.current?.focus();
  }, [mistake]);
  return (
    <section
      class={over ? 'card file-drop is-over stack' : 'card file-drop stack'}
      aria-labelledby="file-drop"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFile(event.dataTransfer?.files[0]);
      }}
    >
      <h2 id="file-drop">{say('fileDrop.heading')}</h2>
      <p>{say('fileDrop.text')}</p>
      <Field
        locale={locale}
        id="table-file"
        label={label}
        help={say('fileDrop.help', { most })}
        error={mistake && fieldWording(locale, mistake)}
      >
        {(wiring) => (
          <input
            {...wiring}
            ref={inputRef}
            class="file-input"
            type="file"
            accept=".csv,.tsv,.tab,.txt,text/csv,text/tab-separated-values,text/plain"
            onChange={(event) => onFile(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      <h3>{say('fileDrop.rules')}</h3>
      <ul class="plain-list">
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <p>{example}</p>
    </section>
  );
}
