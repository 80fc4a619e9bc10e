import type { ComponentChildren } from 'preact';

export interface AnswersSectionProps {
  readonly id: string;
  readonly heading: string;
  /** Where these answers are received: under which key the browser may have kept them. */
  readonly keptAs?: string | undefined;
  readonly children: ComponentChildren;
}

/** A part below the state of things, under a heading of its own: most often answers, to read again. */
export function AnswersSection({ id, heading, keptAs, children }: AnswersSectionProps) {
  return (
    <section class="received-answers" aria-labelledby={id} data-forget={keptAs}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}
