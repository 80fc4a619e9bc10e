import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Field } from '../../components/field.tsx';
import { ActButton } from '../frame/act-button.tsx';
import { useAnnounce } from '../frame/announcements.tsx';
import { FailureNotice } from '../frame/failure-notice.tsx';
import { useWords } from '../frame/locale-setting.tsx';
import { fieldWording } from '../messages/field-wording.ts';
import { useAct } from '../requests/use-act.ts';
import { readJsonFile } from './read-json-file.ts';

export interface DocumentUploadProps {
  readonly id: string;
  readonly heading: string;
  readonly text: string;
  /** A file to fill in. */
  readonly example?: ComponentChildren;
  readonly path: string;
  /** What is said once it has been taken in. */
  readonly done: string;
  readonly onDone: () => void;
}

/** A JSON document from a file, posted as it is; what is wrong with it is listed by place. */
export function DocumentUpload({ id, heading, text, example, path, done, onDone }: DocumentUploadProps) {
  const { locale, say } = useWords();
  const announce = useAnnounce();
  const act = useAct();
  const fileRef = useRef<HTMLInputElement>(null);
  const [mistake, setMistake] = useState<string>();
  const upload = async () => {
    const read = await readJsonFile(fileRef.current?.files?.[0]);
    setMistake(read.ok ? undefined : read.code);
    if (!read.ok) {
      fileRef.current?.focus();
      return;
    }
    const outcome = await act.run('POST', path, read.document);
    if (!outcome?.ok) return;
    announce(done);
    onDone();
  };
  return (
    <form
      class="card stack form-card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        upload();
      }}
    >
      <h3>{heading}</h3>
      <p>{text}</p>
      {example && <p>{example}</p>}
      {act.failure && <FailureNotice failure={act.failure} />}
      <Field
        locale={locale}
        id={`upload-${id}`}
        label={say('upload.file')}
        error={mistake && fieldWording(locale, { code: mistake })}
      >
        {(wiring) => (
          <input {...wiring} ref={fileRef} class="file-input" type="file" accept=".json,application/json" />
        )}
      </Field>
      <div class="button-row">
        <ActButton type="submit" running={act.running} busy={say('upload.busy')}>
          {say('upload.button')}
        </ActButton>
      </div>
    </form>
  );
}
