import type { ComponentChildren } from 'preact';

export interface LinkButtonProps {
  readonly href: string;
  readonly children: ComponentChildren;
  readonly look?: 'primary' | 'secondary' | 'text' | undefined;
  readonly download?: boolean | undefined;
}

/** A link that looks like a button: it goes somewhere or fetches a file, and changes nothing. */
export function LinkButton({ href, children, look = 'secondary', download }: LinkButtonProps) {
  return (
    <a class={`button is-${look}`} href={href} download={download}>
      {children}
    </a>
  );
}
