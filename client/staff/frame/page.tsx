import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isLaterArrival } from './arrivals.ts';
import { useWords } from './locale-setting.tsx';

export interface PageProps {
  readonly heading: ComponentChildren;
  /** What the window's title begins with: the state first, then the thing. */
  readonly title: readonly string[];
  /** Right behind the heading: badges. */
  readonly marks?: ComponentChildren;
  /** At the other end of the heading's line: what the page is chosen by. */
  readonly choice?: ComponentChildren;
  /** What the page belongs to, as the way back where there is one. */
  readonly trail?: { readonly href?: string; readonly text: ComponentChildren } | undefined;
  readonly children: ComponentChildren;
}

/** One page of the app: its title, its one h1 (focused on arrival) and what stands under it. */
export function Page({ heading, title, marks, choice, trail, children }: PageProps) {
  const { say } = useWords();
  const headingRef = useRef<HTMLHeadingElement>(null);
  const windowTitle = [...title, say('serviceName')].join('｜');
  useEffect(() => {
    const before = document.title;
    document.title = windowTitle;
    // Put back on leaving: the sign-in of an ended session stands before a page that is still there.
    return () => {
      document.title = before;
    };
  }, [windowTitle]);
  useEffect(() => {
    if (isLaterArrival()) headingRef.current?.focus();
  }, []);
  return (
    <main id="main" class="page">
      {trail && (
        <p class="page-trail">
          {trail.href === undefined ? trail.text : <a href={trail.href}>{trail.text}</a>}
        </p>
      )}
      <div class="page-heading">
        <h1 tabIndex={-1} ref={headingRef}>
          {heading}
        </h1>
        {marks}
        {choice && <div class="page-choice">{choice}</div>}
      </div>
      {children}
    </main>
  );
}
