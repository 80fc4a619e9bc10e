import type { IssuingCautionReply } from '../../../shared/api/questionnaire-api.ts';
import type { Locale } from '../../../shared/domain/localized-text.ts';
import { figureIn } from '../../messages/figures.ts';
import { staffWords } from './staff-words.ts';
import { fiscalYearWording } from './year-wording.ts';

/** What is to be looked at before issuing, without its place. */
export function cautionWording(locale: Locale, caution: IssuingCautionReply, fiscalYear: number): string {
  const say = staffWords(locale);
  const year = fiscalYearWording(locale, fiscalYear);
  const indicators = indicatorsIn(locale, caution);
  switch (caution.code) {
    case 'not-measured':
      return say('caution.not-measured', { indicators });
    case 'no-target':
      return say('caution.no-target', { indicators, year });
    case 'names-other-year':
      return say('caution.names-other-year', { words: caution.words ?? '', year });
    case 'year-not-begun':
      return say('caution.year-not-begun', { year });
    case 'no-contact':
      return say('caution.no-contact');
    case 'deadline-far':
      return say('caution.deadline-far', { days: figureIn(locale, caution.days ?? 0) });
  }
}

/** 「①－１、①－２」. */
export function indicatorsIn(locale: Locale, { displayCodes = [] }: IssuingCautionReply): string {
  return displayCodes.join(staffWords(locale)('listComma'));
}
