import { foldedKey } from './roster-keys.ts';

/** One column: its name in the first row, empty without one, and what it is taken for; undefined is not taken in. */
export interface NamedColumn<Field extends string> {
  readonly header: string;
  readonly field: Field | undefined;
}

/** Which column of a table holds what, by the names in its first row; of a field's names the better ones come first. */
export function columnsByName<Field extends string>(
  cells: readonly string[],
  names: Readonly<Record<Field, readonly string[]>>,
): readonly NamedColumn<Field>[] {
  const keys = cells.map(headerKey);
  const fields = new Map<number, Field>();
  for (const field of Object.keys(names) as Field[]) {
    const best = names[field]
      .map(headerKey)
      .find((name) => keys.includes(name) && !fields.has(keys.indexOf(name)));
    if (best !== undefined) fields.set(keys.indexOf(best), field);
  }
  return cells.map((header, index) => ({ header, field: fields.get(index) }));
}

/** Of all that may differ between two headers only the letters count. `＊` and `※必須` mark what a form demands. */
function headerKey(header: string): string {
  return foldedKey(header)
    .toLowerCase()
    .replace(/※.*$|[*\s_]/g, '');
}
