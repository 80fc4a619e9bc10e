/**
 * Where the focus goes when a page is drawn. The browser looks after the first one; after that the heading is
 * focused, so that keyboard and screen reader go on from the top of what is new.
 */
let arrivals = 0;

export function noteArrival(): void {
  arrivals += 1;
}

export function isLaterArrival(): boolean {
  return arrivals > 0;
}

/** After an act whose button has gone: without this the focus would fall back to the document's start. */
export function focusHeading(): void {
  // Later than the dialog's own giving back of the focus, which happens as it leaves the page.
  setTimeout(() => document.querySelector<HTMLElement>('h1')?.focus());
}
