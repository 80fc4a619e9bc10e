/** How what is suggested stands to what is written. Nothing here takes a letter away. */

/** Put at the end, in a line of its own, or into an empty field. */
export function putIn(written: string, text: string): string {
  if (written === '') return text;
  return written.endsWith('\n') ? `${written}${text}` : `${written}\n${text}`;
}

/**
 * Put at the end as the other lines of the field are written: with their ・, and with an empty line before it, unless
 * theirs stand without one. A field without ・ gets it as it is.
 */
export function putInAlike(written: string, text: string): string {
  const items = written.match(/^・/gm)?.length ?? 0;
  if (items === 0) return putIn(written, text);
  const item = /^[・■]/.test(text) ? text : `・${text}`;
  const isClose = items > 1 && !/\n[ \t\u3000]*\n/.test(written.trim());
  const before = putIn(written, '');
  return `${before}${isClose || /\n[ \t\u3000]*\n$/.test(before) ? '' : '\n'}${item}`;
}

/**
 * `in`: it stands there as it is, or in other words with the same figures. `differs`: lines with figures are there, but with others than the tally has now.
 */
export type SuggestionStanding = 'in' | 'offered' | 'differs';

export interface SuggestedLine {
  /** `＜①－１＞` */
  readonly code: string;
  readonly written: string;
  readonly suggested: string;
}

export interface Suggestion {
  readonly standing: SuggestionStanding;
  /** The written lines whose figures are no longer those of the tally. */
  readonly differing: readonly SuggestedLine[];
}

export function suggestionStanding(written: string, suggested: string): Suggestion {
  const mine = figureLines(written);
  const differing = [...figureLines(suggested)].flatMap(([code, line]): readonly SuggestedLine[] => {
    const own = mine.get(code);
    return own === undefined || own === line ? [] : [{ code, written: own, suggested: line }];
  });
  if (differing.length > 0) return { standing: 'differs', differing };
  const lines = [...figureLines(suggested)];
  const isSaid = lines.length > 0 && lines.every(([code, line]) => mine.get(code) === line);
  return { standing: isSaid || written.includes(suggested) ? 'in' : 'offered', differing };
}

/** The figures of the lines `　＜①－１＞ 24 区長/24 区長` by their code; of several for one code, the last. */
function figureLines(text: string): ReadonlyMap<string, string> {
  const lines = text.split('\n').flatMap((line): readonly (readonly [string, string])[] => {
    const [, code, figures] = /^\s*(＜[^＞]+＞)\s*(.*?)\s*$/u.exec(line) ?? [];
    return code === undefined || figures === undefined ? [] : [[code, figures]];
  });
  return new Map(lines);
}
