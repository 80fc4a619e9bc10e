import type { Locale } from '../../shared/domain/localized-text.ts';

interface ApartProps {
  readonly locale: Locale;
  /** A comma where none is given. */
  readonly sign?: string;
}

/** Keeps apart, in browsers without style, what a style sets beside each other: they may show no gap between the two. */
export function Apart({ locale, sign = locale === 'ja' ? '、' : ', ' }: ApartProps) {
  return <span class="apart">{sign}</span>;
}
