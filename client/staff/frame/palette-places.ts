import type { LocalizedText } from '../../../shared/domain/localized-text.ts';

/** Something that can be gone to, with what it can be found by. */
export interface Place {
  readonly kind:
    | 'page'
    | 'plan'
    | 'item'
    | 'indicator'
    | 'questionnaire'
    | 'roster'
    | 'part'
    | 'act'
    | 'person';
  readonly name: LocalizedText;
  readonly href: string;
  /** Shown beside it, where several are called the same: year and state. Found by that too. */
  readonly beside?: LocalizedText | undefined;
  /** Found by these too, never shown: a key, a reading. */
  readonly also?: string | undefined;
}

/** More than fit is no help; another letter is. */
const SHOWN = 30;

/**
 * Every word typed is somewhere in the name, in either language; widths, cases, both kinds of kana and of hyphens are the
 * same. Before anything is typed parts and acts are left out: they would bury what they belong to.
 */
export function findPlaces(places: readonly Place[], typed: string): readonly Place[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const fits = ({ kind, name, beside, also = '' }: Place) => {
    if (words.length === 0) return kind !== 'part' && kind !== 'act';
    const shown = [name, beside].map((text) => `${text?.ja ?? ''} ${text?.en ?? ''}`);
    const text = folded(`${shown.join(' ')} ${also}`);
    return words.every((word) => text.includes(word));
  };
  return places.filter(fits).slice(0, SHOWN);
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[\u2010-\u2015\u2212\uff0d]/g, '-');
}
