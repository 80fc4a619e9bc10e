/** A ratio of more characters does not fit into a column of a small screen. */
const FITS = 11;

export function isLong(wording: string): boolean {
  return wording.length > FITS;
}

/** `23/24` in one piece; a long ratio may break before its stroke, and nowhere else. */
export function FigureCell({ wording }: { readonly wording: string }) {
  const stroke = isLong(wording) ? wording.indexOf('/') : -1;
  if (stroke < 0) return <span class="figure-cell">{wording}</span>;
  return (
    <>
      <span class="figure-cell">{wording.slice(0, stroke)}</span>
      <wbr />
      <span class="figure-cell">{wording.slice(stroke)}</span>
    </>
  );
}
