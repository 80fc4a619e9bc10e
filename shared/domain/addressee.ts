/**
 * How a person is addressed, wherever that is: on their own pages, on paper, in letters and in the list for mail merge.
 * Rosters write the post in two ways, 北区 with 北区長 and 北区 with 区長; of the second the title alone is the same for
 * everybody, and nobody could tell whose letter it is.
 */
import type { Respondent } from './invitation.ts';
import { type Locale, textIn } from './localized-text.ts';

export type Addressed = Pick<Respondent, 'name' | 'title'>;

/**
 * Without 様 or "To": the title alone where it holds the name (北区長), the name alone where it holds the title or there
 * is none, otherwise both (北区 区長; `Mayor, Kita-ku`). One language throughout: Japanese where the name or the title is
 * not translated.
 */
export function addresseeOf(locale: Locale, { name, title }: Addressed): string {
  const language = name.en && (title.en || title.ja === '') ? locale : 'ja';
  const [ofName, ofTitle] = [textIn(language, name), textIn(language, title)];
  if (holds(ofTitle, ofName)) return ofTitle;
  if (ofTitle.trim() === '' || holds(ofName, ofTitle)) return ofName;
  return language === 'en' ? `${ofTitle}, ${ofName}` : `${ofName} ${ofTitle}`;
}

/** Addressees in this language that more than one of these people have, each once, in order. */
export function sharedAddressees(locale: Locale, people: readonly Addressed[]): readonly string[] {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const person of people) {
    const addressee = addresseeOf(locale, person);
    const key = folded(addressee);
    if (seen.has(key)) shared.add(addressee);
    seen.add(key);
  }
  return [...shared];
}

/** Width and case do not matter. In Latin letters and digits only whole words count: `Ota` is not in `Rotary Club`. */
function holds(text: string, part: string): boolean {
  const [whole, wanted] = [folded(text), folded(part)];
  if (wanted === '') return false;
  for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (!goesOn(whole, at) && !goesOn(whole, end)) return true;
  }
  return false;
}

/** Whether a word of Latin letters or digits goes on across this place. */
function goesOn(text: string, place: number): boolean {
  return place > 0 && /^[\p{Script=Latin}\d]{2}$/u.test(text.slice(place - 1, place + 1));
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
