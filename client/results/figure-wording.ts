import type { Locale } from '../../shared/domain/localized-text.ts';
import type { PublishedResult } from '../../shared/domain/publication/published-document.ts';
import { ratioIn } from '../../shared/domain/publication/published-verdict.ts';
import { componentWords } from '../messages/component-words.ts';
import { ratioWording } from './result-wording.ts';

/** `23/24`, the sign for no value, or nothing where the verdict says it all. */
export function figureWording(locale: Locale, result: PublishedResult | null): string {
  const ratio = ratioIn(result);
  if (ratio) return ratioWording(ratio);
  return result ? '' : componentWords(locale)('noValue');
}
