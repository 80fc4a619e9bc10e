import type { FormFields } from '../../shared/domain/answers.ts';

/** More than the largest questionnaire sends; a form of half a megabyte could hold a hundred thousand. */
const MOST_VALUES = 2_000;

/** The fields of a posted form, of which nothing else is known; undefined where none was posted. */
export function sentFields(body: unknown): FormFields | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const fields = new Map<string, readonly string[]>();
  let left = MOST_VALUES;
  for (const [name, value] of Object.entries(body)) {
    const values = (Array.isArray(value) ? value : [value]).slice(0, left).map((one) => String(one));
    left -= values.length;
    if (values.length > 0) fields.set(name, values);
  }
  return fields.size > 0 ? fields : undefined;
}
