import { formatDay, tokyoTimeOf } from '../../../shared/domain/tokyo-day.ts';

/** The day in Tokyo of an instant in ISO 8601, `YYYY-MM-DD`, as date fields hold it. */
export function tokyoDayOf(instant: string): string {
  return formatDay(tokyoTimeOf(new Date(instant)));
}
