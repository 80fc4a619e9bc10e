import type { ComponentChildren } from 'preact';

export interface CardProps {
  readonly children: ComponentChildren;
  /** With a title it is a landmark of its own, named by it; `id` is then needed for the tie. */
  readonly title?: { readonly id: string; readonly text: ComponentChildren } | undefined;
}

export function Card({ children, title }: CardProps) {
  if (!title) return <div class="card">{children}</div>;
  return (
    <section class="card" aria-labelledby={title.id}>
      <h2 class="card-title" id={title.id}>
        {title.text}
      </h2>
      {children}
    </section>
  );
}
