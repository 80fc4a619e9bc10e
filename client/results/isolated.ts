import { type Locale, type LocalizedText, textIn } from '../../shared/domain/localized-text.ts';

/** Letters written from right to left, and the marks that turn the direction: all that can disturb what stands around. */
const TURNS =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * A text that somebody entered, to be put into a sentence: where it could turn the direction of the words around it, it
 * stands between U+2068 and U+2069. It could leave them by marks of the same kind, so those are left out.
 */
export function isolated(text: string): string {
  return TURNS.test(text) ? `\u2068${text.replace(/[\u2066-\u2069]/g, '')}\u2069` : text;
}

/** The same of a text in two languages. */
export function isolatedIn(locale: Locale, text: LocalizedText): string {
  return isolated(textIn(locale, text));
}

/**
 * One line of an entered text for an element of its own: browsers let a mark that ends an isolation (U+2069) end that of
 * the element too, so those that end nothing of the line itself are left out.
 */
export function keptInside(line: string): string {
  let open = 0;
  return line.replace(/[\u2066-\u2069]/g, (mark) => {
    const isEnd = mark === '\u2069';
    if (isEnd && open === 0) return '';
    open += isEnd ? -1 : 1;
    return mark;
  });
}
