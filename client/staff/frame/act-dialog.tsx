import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import type { Failure } from '../requests/api-client.ts';
import { ActButton } from './act-button.tsx';
import { DiscardQuestion } from './discard-question.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { useWords } from './locale-setting.tsx';
import { useTypedText } from './use-typed-text.ts';

export interface ActDialogProps {
  readonly title: string;
  /** What will happen, and to how many. */
  readonly children: ComponentChildren;
  /** Stands instead of what will happen until that is known: nothing can be confirmed before. */
  readonly waiting?: ComponentChildren;
  readonly confirm: string;
  readonly busy: string;
  readonly running: boolean;
  readonly dangerous?: boolean | undefined;
  readonly failure: Failure | undefined;
  /** Counts the refusals of a form inside, so that each time what is wrong is focused. */
  readonly refusals?: number | undefined;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/**
 * Asks before an act that cannot simply be taken back. Escape and the way back do nothing but close it, and ask first
 * where something was typed. What is wrong after a refusal is focused, however far up it stands.
 */
export function ActDialog(props: ActDialogProps) {
  const { title, children, waiting, confirm, busy, running, dangerous, failure, refusals } = props;
  const { onConfirm, onClose } = props;
  const { say } = useWords();
  const titleId = useId();
  const dialogRef = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = dialogRef.current;
    dialog?.showModal();
    // The title first: whoever presses Enter by habit must not have confirmed anything.
    dialog?.querySelector('h2')?.focus();
    // Closed before it leaves the page: only then does the focus go back to the button that opened it.
    return () => dialog?.close();
  }, []);
  useEffect(() => {
    if (!refusals && !failure) return;
    const wrong = dialogRef.current?.querySelector<HTMLElement>('.form-failure, [aria-invalid="true"]');
    wrong?.focus();
    wrong?.scrollIntoView({ block: 'center' });
  }, [refusals, failure]);
  const { noteField, noteTyping, isTyped, goBack } = useTypedText();
  const [isAsking, setAsking] = useState(false);
  const back = () => {
    goBack();
    setAsking(false);
  };
  const leave = () => {
    if (isTyped()) setAsking(true);
    else onClose();
  };
  return (
    <dialog
      class="act-dialog"
      ref={dialogRef}
      aria-labelledby={titleId}
      onFocusIn={noteField}
      onInput={noteTyping}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      onClose={({ currentTarget }) => {
        // Closed by the browser itself, as a second Escape does, not by leaving the page.
        if (!currentTarget.isConnected) return;
        if (isTyped()) currentTarget.showModal();
        leave();
      }}
    >
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!waiting) onConfirm();
        }}
      >
        <h2 id={titleId} tabIndex={-1}>
          {title}
        </h2>
        {failure && (
          <div class="form-failure" tabIndex={-1}>
            <FailureNotice failure={failure} />
          </div>
        )}
        {waiting ?? children}
        {isAsking ? (
          <DiscardQuestion onBack={back} onDiscard={onClose} />
        ) : (
          <div class="button-row">
            {!waiting && (
              <ActButton type="submit" look={dangerous ? 'danger' : 'primary'} running={running} busy={busy}>
                {confirm}
              </ActButton>
            )}
            <Button onClick={leave}>{say('cancel')}</Button>
          </div>
        )}
      </form>
    </dialog>
  );
}
