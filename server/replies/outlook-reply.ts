import type { Outlook } from '../../shared/domain/outlook.ts';

/** The outlook as it is given out: its kind, and the number that belongs to it. */
export function outlookReply(outlook: Outlook | undefined) {
  if (!outlook) return {};
  if (outlook.kind === 'within-reach') {
    return { outlook: outlook.kind, stillNeeded: outlook.stillNeeded };
  }
  return outlook.kind === 'out-of-reach'
    ? { outlook: outlook.kind, shortBy: outlook.shortBy }
    : { outlook: outlook.kind };
}
