import { printedNumber } from '../../../shared/domain/fiscal-year.ts';
import { tokyoTimeOf } from '../../../shared/domain/tokyo-day.ts';

/** `2022年３月31日 17:05`, in Tokyo. */
export function dayTimeInJapanese(instant: Date): string {
  const { year, month, day, hour, minute } = tokyoTimeOf(instant);
  const time = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
  return `${year}年${printedNumber(month)}月${printedNumber(day)}日 ${time}`;
}
