import { tokyoTimeOf } from '../../shared/domain/tokyo-day.ts';

/** `14:03`, the Tokyo wall clock, the same in every language. */
export function timeWording(instant: Date): string {
  const { hour, minute } = tokyoTimeOf(instant);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
