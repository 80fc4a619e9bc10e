import { renderOutcomePage, renderStatePage } from '../../../client/answer/answer-pages.tsx';
import type { Locale } from '../../../shared/domain/localized-text.ts';
import { assets } from './asked-round.ts';
import { outcomeCorrected, outcomeProps, outcomeWithGaps, sentForm } from './outcome-round.ts';

/** The pages that are met when the answering is over, or the service stands still. */
export function laterPages(locale: Locale): Readonly<Record<string, string>> {
  const outcome = outcomeWithGaps;
  const maintenance = { locale, assets, state: 'maintenance' } as const;
  return {
    outcome: renderOutcomePage(outcomeProps({}, locale)),
    outcomeInParts: renderOutcomePage(outcomeProps({ outcome }, locale)),
    outcomeSilent: renderOutcomePage(outcomeProps({ outcome, received: undefined }, locale)),
    outcomeExcused: renderOutcomePage(
      outcomeProps({ outcome, received: undefined, isExcused: true }, locale),
    ),
    outcomeCorrected: renderOutcomePage(outcomeProps({ outcome: outcomeCorrected }, locale)),
    maintenance: renderStatePage({ ...maintenance, endsAt: new Date('2022-03-08T05:30:00Z') }),
    maintenanceSent: renderStatePage({ ...maintenance, unsentFields: sentForm }),
  };
}
