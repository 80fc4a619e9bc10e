/** Codes and instants as they stand in a cell that people read; both languages, as on the screen. */
import type { AchievementStatus } from '../../shared/domain/achievement.ts';
import { printedNumber } from '../../shared/domain/fiscal-year.ts';
import type { InvitationState } from '../../shared/domain/invitation.ts';
import type { Locale } from '../../shared/domain/localized-text.ts';
import type { IndicatorKind } from '../../shared/domain/plan.ts';
import type { NonResponsePolicy } from '../../shared/domain/questionnaire.ts';
import { tokyoTimeOf } from '../../shared/domain/tokyo-day.ts';
import type { CsvValue } from './csv-reply.ts';

export type Labels<Code extends string> = Readonly<Record<Code, Readonly<Record<Locale, string>>>>;

export const STATUS_LABELS: Labels<AchievementStatus> = {
  achieved: { ja: '達成', en: 'Achieved' },
  missed: { ja: '未達成', en: 'Missed' },
  undecided: { ja: '未確定', en: 'Undecided' },
  'not-measured': { ja: '未測定', en: 'Not measured' },
  'no-target': { ja: '目標なし', en: 'No target' },
};

export const STATE_LABELS: Labels<InvitationState> = {
  issued: { ja: '未回答', en: 'Outstanding' },
  draft: { ja: '下書き', en: 'Draft' },
  answered: { ja: '回答', en: 'Responded' },
  excused: { ja: '対象外', en: 'Excused' },
  revoked: { ja: '無効', en: 'Revoked' },
};

export const NON_RESPONSE_LABELS: Labels<NonResponsePolicy> = {
  'counts-against': { ja: '分母に含める', en: 'In the base, and not as positive' },
  'leaves-base': { ja: '分母から除く', en: 'Left out of the base' },
};

export const KIND_LABELS: Labels<IndicatorKind> = {
  ratio: { ja: '割合', en: 'Ratio' },
  count: { ja: '件数', en: 'Count' },
  milestone: { ja: '文で表す目標', en: 'Target in words' },
};

/** The label of a code; what is no code of theirs stays as it is. */
export function labelledBy(labels: Labels<string>): (value: CsvValue, locale: Locale) => CsvValue {
  return (value, locale) =>
    typeof value === 'string' && Object.hasOwn(labels, value) ? labels[value]?.[locale] : value;
}

/** A percentage as a number: `100.0` is a text to a workbook. */
export function asNumber(value: CsvValue): CsvValue {
  return value === undefined ? undefined : Number(value);
}

/** `問１`, `Q1`: as the screen numbers them; `index` from 0. */
export function questionNumbered(locale: Locale, index: number): string {
  return locale === 'ja' ? `問${printedNumber(index + 1)}` : `Q${index + 1}`;
}

/** An instant in ISO 8601 as the clock in Japan had it; empty stays empty. */
export function inTokyo(value: CsvValue): CsvValue {
  return typeof value === 'string' ? tokyoMinute(new Date(value)) : value;
}

/** `2022-03-14 09:00`: a form that spreadsheets take for a date and time in every language. */
export function tokyoMinute(instant: Date): string {
  const { year, month, day, hour, minute } = tokyoTimeOf(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}
