import { idsFor } from './editor-places.ts';

export const cardIdOf = (code: string) => `card-${code}`;

/** Later than what has just been done is drawn. */
export function focusCard(code: string, selector: string): void {
  setTimeout(() => document.getElementById(cardIdOf(code))?.querySelector<HTMLElement>(selector)?.focus());
}

/** The field at a place, or what it stands in; its card must have been opened. */
export function focusPlace(pointer: string): void {
  setTimeout(() => {
    const target = idsFor(pointer)
      .map((id) => document.getElementById(id))
      .find((one) => one !== null);
    target?.scrollIntoView({ block: 'center' });
    target?.focus();
  });
}
