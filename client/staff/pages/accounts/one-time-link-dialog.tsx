import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/button.tsx';
import { dayTimeWording } from '../../../messages/date-wording.ts';
import { copyText } from '../../frame/copy-text.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import type { OneTimeLink } from '../../requests/replies.ts';

export interface OneTimeLinkDialogProps {
  readonly link: OneTimeLink;
  readonly kind: 'invitation' | 'reset';
  readonly name: string;
  readonly onClose: () => void;
}

/** The one time that the link is shown: to be copied and handed over. */
export function OneTimeLinkDialog({ link, kind, name, onClose }: OneTimeLinkDialogProps) {
  const { locale, say } = useWords();
  const dialogRef = useRef<HTMLDialogElement>(null);
  const inputRef = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<'copied' | 'notCopied'>();
  useLayoutEffect(() => {
    const dialog = dialogRef.current;
    dialog?.showModal();
    dialog?.querySelector('h2')?.focus();
    return () => dialog?.close();
  }, []);
  const copy = async () => {
    // Selected in any case, for those whose browser leaves the copying to them.
    inputRef.current?.select();
    setCopied((await copyText(link.url)) ? 'copied' : 'notCopied');
  };
  return (
    <dialog
      class="act-dialog"
      ref={dialogRef}
      aria-labelledby="one-time-link"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="stack">
        <h2 id="one-time-link" tabIndex={-1}>
          {say(`oneTimeLink.${kind}`, { name })}
        </h2>
        <p>{say('oneTimeLink.text', { until: dayTimeWording(locale, new Date(link.expiresAt)) })}</p>
        <p>{say('oneTimeLink.once')}</p>
        <div class="field">
          <label class="field-label" for="one-time-url">
            {say('oneTimeLink.label')}
          </label>
          <input
            id="one-time-url"
            ref={inputRef}
            class="text-input one-time-url"
            type="text"
            readOnly
            value={link.url}
          />
        </div>
        <p role="status">{copied && say(`oneTimeLink.${copied}`)}</p>
        <div class="button-row">
          <Button look="primary" onClick={copy}>
            {say('oneTimeLink.copy')}
          </Button>
          <Button onClick={onClose}>{say('close')}</Button>
        </div>
      </div>
    </dialog>
  );
}
