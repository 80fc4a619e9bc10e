import type { ComponentChildren } from 'preact';

export interface FactProps {
  readonly term: string;
  readonly children: ComponentChildren;
}

/** A term and what it is, in a list of facts. */
export function Fact({ term, children }: FactProps) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
