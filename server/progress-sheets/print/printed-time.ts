import { printedNumber } from '../../../shared/domain/fiscal-year.ts';
import { tokyoTimeOf } from '../../../shared/domain/tokyo-day.ts';

/** `2022年３月31日 17:05`, in Tokyo. */
export function dayTimeInJapanese(instant: Date): string {
  const { year, month, day } = tokyoTimeOf(instant);
  return `${year}年${printedNumber(month)}月${printedNumber(day)}日 ${timeOf(instant)}`;
}

/** `31 March 2022, 17:05`, in Tokyo. */
export function dayTimeInEnglish(instant: Date): string {
  const { year, month, day } = tokyoTimeOf(instant);
  return `${day} ${ENGLISH_MONTHS[month - 1]} ${year}, ${timeOf(instant)}`;
}

function timeOf(instant: Date): string {
  const { hour, minute } = tokyoTimeOf(instant);
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
}

const ENGLISH_MONTHS =
  'January February March April May June July August September October November December'.split(' ');
