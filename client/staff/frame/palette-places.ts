import type { LocalizedText } from '../../../shared/domain/localized-text.ts';

/** Something that can be gone to, with what it can be found by. */
export interface Place {
  readonly kind: 'page' | 'plan' | 'item' | 'indicator' | 'questionnaire' | 'roster';
  readonly name: LocalizedText;
  readonly href: string;
  /** Found by these too: a key, a year. */
  readonly also?: string | undefined;
}

/** More than fit is no help; another letter is. */
const SHOWN = 30;

/** Every word typed is somewhere in the name, in either language; widths, cases and kinds of hyphens are the same. */
export function findPlaces(places: readonly Place[], typed: string): readonly Place[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const fits = ({ name, also = '' }: Place) => {
    const text = folded(`${name.ja} ${name.en ?? ''} ${also}`);
    return words.every((word) => text.includes(word));
  };
  return places.filter(fits).slice(0, SHOWN);
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212\uff0d]/g, '-');
}
