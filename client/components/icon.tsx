/** Signs drawn in a 16 by 16 box with the text's colour; always beside a word, so hidden from screen readers. */
const SHAPES = {
  circle: <circle cx="8" cy="8" r="6" />,
  cross: <path d="M3 3l10 10M13 3L3 13" />,
  dash: <path d="M2 8h12" />,
  dots: <path d="M2 8h1.5M7.25 8h1.5M12.5 8h1.5" />,
  check: <path d="M2 8.5l4 4 8-9" />,
  pencil: <path d="M3 13l1-4 7-7 3 3-7 7z" />,
} as const;

export type IconShape = keyof typeof SHAPES;

export function Icon({ shape }: { readonly shape: IconShape }) {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
      {SHAPES[shape]}
    </svg>
  );
}
