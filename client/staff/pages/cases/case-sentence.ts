import type { Locale } from '../../../../shared/domain/localized-text.ts';
import { writtenDay } from '../../../messages/date-wording.ts';
import { figureIn } from '../../../messages/figures.ts';
import type { CaseCountsReply } from '../../requests/replies.ts';
import { caseWords } from './case-words.ts';

/** `4/4`; undefined where nothing asked to be handled: 0 of 0 is no figure. */
export function handledOfTotal({ handled }: Pick<CaseCountsReply, 'handled'>): string | undefined {
  return handled.total === 0 ? undefined : `${handled.done}/${handled.total}`;
}

/** What had been examined and handled by a day, in a sentence. */
export function casesSentence(locale: Locale, { on, examined, handled }: CaseCountsReply): string {
  const say = caseWords(locale);
  const day = writtenDay(locale, on);
  if (examined === 0) return say('figures.sentence.none', { day });
  const words = { day, examined: figureIn(locale, examined) };
  if (handled.total === 0) return say('figures.sentence.nothingToHandle', words);
  return say('figures.sentence', {
    ...words,
    ...{ done: figureIn(locale, handled.done), total: figureIn(locale, handled.total) },
  });
}
