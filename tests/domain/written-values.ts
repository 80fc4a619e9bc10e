import type { LocalizedText } from '../../shared/domain/localized-text.ts';
import type { Ratio } from '../../shared/domain/ratio.ts';

export function text(ja: string, en?: string): LocalizedText {
  return en === undefined ? { ja } : { ja, en };
}

/** `ratio('23/24')`. */
export function ratio(written: string): Ratio {
  const [numerator, denominator] = written.split('/').map(Number);
  if (numerator === undefined || denominator === undefined) throw new Error(`not a ratio: ${written}`);
  return { numerator, denominator };
}
