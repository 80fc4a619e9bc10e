import type { ComponentChildren } from 'preact';
import { Icon, type IconShape } from './icon.tsx';

export interface BadgeProps {
  readonly children: ComponentChildren;
  readonly tone: 'good' | 'bad' | 'open' | 'caution' | 'neutral';
  readonly icon: IconShape;
}

/** A state in one word, with its sign and colour: never by colour alone. */
export function Badge({ children, tone, icon }: BadgeProps) {
  return (
    <span class={`badge is-${tone}`}>
      <Icon shape={icon} />
      {children}
    </span>
  );
}
