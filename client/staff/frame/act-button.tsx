import { Button, type ButtonProps } from '../../components/button.tsx';

export interface ActButtonProps extends ButtonProps {
  readonly running: boolean;
  /** What it says while the act is under way. */
  readonly busy: string;
}

/** A button whose act takes time: it says so meanwhile. That it cannot fire twice is seen to where the act is sent. */
export function ActButton({ running, busy, children, ...button }: ActButtonProps) {
  return <Button {...button}>{running ? <BusyWords words={busy} /> : children}</Button>;
}

function BusyWords({ words }: { readonly words: string }) {
  return (
    <>
      <span class="spinner" aria-hidden="true" />
      {words}
    </>
  );
}
