/** A whole number as somebody typed it, full-width figures too; undefined for anything else. */
export function wholeNumber(typed: string): number | undefined {
  const folded = typed.normalize('NFKC').trim();
  return /^\d{1,15}$/.test(folded) ? Number(folded) : undefined;
}
