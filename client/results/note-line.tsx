import type { ComponentChildren } from 'preact';

/** A quiet line of its own under what it is said of, in text browsers too. */
export function NoteLine({ children }: { readonly children: ComponentChildren }) {
  return (
    <>
      <br />
      <span class="quiet">{children}</span>
    </>
  );
}
