interface ApartProps {
  /** A comma where none is given. */
  readonly sign?: string;
}

/** Keeps apart, in browsers without style, what a style sets beside each other: they may show no gap between the two. */
export function Apart({ sign = '、' }: ApartProps) {
  return <span class="apart">{sign}</span>;
}
