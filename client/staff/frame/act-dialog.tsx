import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import type { Failure } from '../requests/api-client.ts';
import { ActButton } from './act-button.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { useWords } from './locale-setting.tsx';

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
  /** Counts the refusals of a form inside, so that each time the first mistake is focused. */
  readonly refusals?: number | undefined;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before an act that cannot simply be taken back. Escape and the way back do nothing but close it. */
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
    if (refusals) dialogRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);
  return (
    <dialog
      class="act-dialog"
      ref={dialogRef}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={({ currentTarget }) => {
        // Closed by the browser itself, not by leaving the page.
        if (currentTarget.isConnected) onClose();
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
        {failure && <FailureNotice failure={failure} />}
        {waiting ?? children}
        <div class="button-row">
          {!waiting && (
            <ActButton type="submit" look={dangerous ? 'danger' : 'primary'} running={running} busy={busy}>
              {confirm}
            </ActButton>
          )}
          <Button onClick={onClose}>{say('cancel')}</Button>
        </div>
      </form>
    </dialog>
  );
}
