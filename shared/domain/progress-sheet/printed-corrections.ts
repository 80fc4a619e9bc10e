/** What was corrected after a sheet was published, as it is printed below the evaluation of the year's end. */
import type { AchievementStatus } from '../achievement.ts';
import { printedNumber } from '../fiscal-year.ts';
import { type Locale, type LocalizedText, textIn } from '../localized-text.ts';
import type { PublishedCorrection, PublishedResult } from '../publication/published-document.ts';
import { ratioIn } from '../publication/published-verdict.ts';
import { formatRatio } from '../ratio.ts';
import { tokyoTimeOf } from '../tokyo-day.ts';
import type { PrintedLine } from './printed-lines.ts';

/**
 * `（訂正　2022年６月３日：①－１ 24/24 → 22/24 未達成）`, `（訂正　…：① 達成 → 未達成）`. The words above it stay as they were
 * published. `verdicts`: what each status is called.
 */
export function printedCorrection(
  correction: Omit<PublishedCorrection, 'people' | 'unit'>,
  verdicts: Readonly<Record<AchievementStatus, LocalizedText>>,
  locale: Locale,
): PrintedLine {
  const { displayCode, statusAfter, at } = correction;
  const day = dayIn(locale, new Date(at));
  const change = `${displayCode} ${changeOf(correction, verdicts, locale)} ${textIn(locale, verdicts[statusAfter])}`;
  return {
    text: locale === 'ja' ? `（訂正　${day}：${change}）` : `(Corrected ${day}: ${change})`,
    lang: locale,
  };
}

/** Of a target in words the verdict alone; where that stays, some of the judgements have changed. */
function changeOf(
  { before, after, statusBefore, statusAfter }: Parameters<typeof printedCorrection>[0],
  verdicts: Parameters<typeof printedCorrection>[1],
  locale: Locale,
): string {
  if (ratioIn(after)) return `${figureIn(before)} → ${figureIn(after)}`;
  if (statusBefore !== statusAfter) return `${textIn(locale, verdicts[statusBefore])} →`;
  return locale === 'ja' ? '判定の一部' : 'some judgements';
}

function figureIn(result: PublishedResult | null): string {
  const ratio = ratioIn(result);
  return ratio ? formatRatio(ratio) : '－';
}

function dayIn(locale: Locale, instant: Date): string {
  const { year, month, day } = tokyoTimeOf(instant);
  if (locale === 'ja') return `${year}年${printedNumber(month)}月${printedNumber(day)}日`;
  return `${day} ${ENGLISH_MONTHS[month - 1]} ${year}`;
}

const ENGLISH_MONTHS =
  'January February March April May June July August September October November December'.split(' ');
