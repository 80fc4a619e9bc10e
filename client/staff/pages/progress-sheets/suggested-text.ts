/** How what is suggested stands to what is written. Nothing here takes a letter away. */

/** Put at the end, in a line of its own, or into an empty field. */
export function putIn(written: string, text: string): string {
  if (written === '') return text;
  return written.endsWith('\n') ? `${written}${text}` : `${written}\n${text}`;
}

/**
 * `in`: it stands there as it is. `differs`: lines with figures are there, but with others than the tally has now.
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
  return { standing: written.includes(suggested) ? 'in' : 'offered', differing };
}

/** The figures of the lines `　＜①－１＞ 24 区長/24 区長` by their code; of several for one code, the last. */
function figureLines(text: string): ReadonlyMap<string, string> {
  const lines = text.split('\n').flatMap((line): readonly (readonly [string, string])[] => {
    const [, code, figures] = /^\s*(＜[^＞]+＞)\s*(.*?)\s*$/u.exec(line) ?? [];
    return code === undefined || figures === undefined ? [] : [[code, figures]];
  });
  return new Map(lines);
}
