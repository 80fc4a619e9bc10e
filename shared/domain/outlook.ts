import type { NonResponsePolicy } from './questionnaire.ts';
import { type Ratio, smallestCountReaching } from './ratio.ts';

/** What can still become of an indicator while its questionnaire is open. */
export type Outlook =
  | { readonly kind: 'met' }
  | { readonly kind: 'within-reach'; readonly stillNeeded: number; readonly outstanding: number }
  | { readonly kind: 'out-of-reach'; readonly shortBy: number };

export interface Standing {
  readonly target: Ratio;
  readonly policy: NonResponsePolicy;
  /** People who answered and count as positive, negative, or gave no answer to the measured questions. */
  readonly positive: number;
  readonly negative: number;
  readonly unanswered: number;
  /** People asked, not excused, who have not answered at all. */
  readonly outstanding: number;
}

/**
 * The outlook from what is in, supposing that answers given stay as they are. Under `leaves-base` the base can still
 * grow by everyone outstanding, so `met` and `stillNeeded` suppose that those who do not say yes say no: what is
 * promised then holds whatever the others answer. Undefined when nobody can be counted (a base of zero).
 */
export function outlookOf(standing: Standing): Outlook | undefined {
  const { target, policy, positive, negative, unanswered, outstanding } = standing;
  const silentResponders = policy === 'counts-against' ? unanswered : 0;
  const base = positive + negative + silentResponders + outstanding;
  if (base === 0) return undefined;
  const stillNeeded = smallestCountReaching(target, base) - positive;
  if (stillNeeded <= 0) return { kind: 'met' };
  if (stillNeeded <= outstanding) return { kind: 'within-reach', stillNeeded, outstanding };
  return { kind: 'out-of-reach', shortBy: stillNeeded - outstanding };
}
