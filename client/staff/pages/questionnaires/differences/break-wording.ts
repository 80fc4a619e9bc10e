import type { Locale } from '../../../../../shared/domain/localized-text.ts';
import { questionName } from '../../../messages/measure-wording.ts';
import { staffWords } from '../../../messages/staff-words.ts';
import type { DifferencesReply } from '../../../requests/replies.ts';

type TrendBreak = DifferencesReply['measures'][number]['breaks'][number];

/** Why two years cannot be compared: 「問１の文が変わりました」. */
export function breakWording(
  locale: Locale,
  { code, question }: TrendBreak,
  codes: readonly string[],
): string {
  const say = staffWords(locale);
  switch (code) {
    case 'positive':
    case 'policy':
    case 'base':
      return say(`differences.break.${code}`);
    default:
      return say(`differences.break.${code}`, {
        question: questionName(locale, Math.max(0, codes.indexOf(question ?? ''))),
      });
  }
}
