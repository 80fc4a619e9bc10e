import type { Locale } from '../../../shared/domain/localized-text.ts';
import { tokyoTimeOf } from '../../../shared/domain/tokyo-day.ts';
import { figureIn } from '../../messages/figures.ts';
import { timeWording } from '../../messages/time-wording.ts';
import { staffWords } from './staff-words.ts';

/** `受付開始前（３月１日から）` / `Not open yet (from 1 March)`; with the time where it is not the day's beginning. */
export function notOpenYetWording(locale: Locale, opensAt: Date): string {
  const say = staffWords(locale);
  const { day } = tokyoTimeOf(opensAt);
  const short = say('opening.day', { month: monthOf(locale, opensAt), day: figureIn(locale, day) });
  const time = timeWording(opensAt);
  const from = time === '00:00' ? short : say('opening.dayTime', { day: short, time });
  return say('questionnaire.notOpenYet', { from });
}

function monthOf(locale: Locale, instant: Date): string {
  if (locale === 'ja') return figureIn(locale, tokyoTimeOf(instant).month);
  return instant.toLocaleDateString('en-GB', { month: 'long', timeZone: 'Asia/Tokyo' });
}
