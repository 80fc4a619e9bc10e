import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** The sign-in over a page that waits: modal, since only a modal dialog stands above another that was open. */
export function EndedSession({ children }: { readonly children: ComponentChildren }) {
  const dialogRef = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = dialogRef.current;
    dialog?.showModal();
    // What happened is read first, not the first thing that can be pressed.
    dialog?.querySelector('h1')?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      class="gate-dialog"
      ref={dialogRef}
      onCancel={(event) => event.preventDefault()}
      onClose={({ currentTarget }) => {
        // A second Escape closes a modal dialog without asking.
        if (currentTarget.isConnected) currentTarget.showModal();
      }}
    >
      {children}
    </dialog>
  );
}
