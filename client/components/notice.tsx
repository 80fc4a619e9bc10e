import type { ComponentChildren } from 'preact';

export interface NoticeProps {
  readonly children: ComponentChildren;
  readonly tone?: 'information' | 'success' | 'caution' | 'error' | undefined;
  readonly title?: ComponentChildren;
  /** Read out when it appears in a page that is already open. */
  readonly live?: boolean | undefined;
}

export function Notice({ children, tone = 'information', title, live = false }: NoticeProps) {
  return (
    <div class={`notice is-${tone}`} role={live ? 'status' : undefined}>
      {title && <p class="notice-title">{title}</p>}
      {children}
    </div>
  );
}
