/** The problems that any text, list or key of a sheet can have. */

export type SheetProblemCode =
  | 'blank'
  | 'too-long'
  | 'too-many'
  | 'broken-characters'
  | 'duplicate-part'
  | 'not-a-month'
  | 'months-reversed'
  | 'not-a-day'
  | 'outside-fiscal-year'
  | 'in-the-future'
  | 'not-a-fiscal-year'
  | 'not-a-count'
  | 'total-zero'
  | 'done-above-total'
  | 'counts-not-adding-up'
  | 'duplicate-half';

export interface SheetProblem {
  /** JSON pointer into the content: `/periods/0/actions/1/doneOn`. */
  readonly pointer: string;
  readonly code: SheetProblemCode;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
}

/** The problems of a part, with their pointers counted from the whole. */
export function under(place: string, problems: readonly SheetProblem[]): readonly SheetProblem[] {
  return problems.map((problem) => ({ ...problem, pointer: `${place}${problem.pointer}` }));
}

/** A text that may be empty. Half a surrogate pair is no text. */
export function longText(pointer: string, text: string, max: number): readonly SheetProblem[] {
  if (text.length > max) return [{ pointer, code: 'too-long', params: { max } }];
  return /\p{Surrogate}/u.test(text) ? [{ pointer, code: 'broken-characters' }] : [];
}

/** A text that must say something; ideographic blanks say nothing. */
export function neededText(pointer: string, text: string, max: number): readonly SheetProblem[] {
  return /\S/.test(text) ? longText(pointer, text, max) : [{ pointer, code: 'blank' }];
}

/** A text that is left out rather than given empty. */
export function optionalText(
  pointer: string,
  text: string | undefined,
  max: number,
): readonly SheetProblem[] {
  return text === undefined ? [] : neededText(pointer, text, max);
}

export function tooMany(pointer: string, length: number, max: number): readonly SheetProblem[] {
  return length > max ? [{ pointer, code: 'too-many', params: { max } }] : [];
}

/** A problem at each key that another had before. */
export function twice(
  keys: readonly { readonly key: string; readonly pointer: string }[],
): readonly SheetProblem[] {
  const seen = new Set<string>();
  return keys.flatMap(({ key, pointer }): readonly SheetProblem[] => {
    const isSecond = seen.has(key);
    seen.add(key);
    return isSecond ? [{ pointer, code: 'duplicate-part' }] : [];
  });
}
