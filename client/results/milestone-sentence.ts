import type { Locale, LocalizedText } from '../../shared/domain/localized-text.ts';
import type { PublishedIndicator } from '../../shared/domain/publication/published-document.ts';
import { milestonesIn } from '../../shared/domain/publication/published-verdict.ts';
import { judgementRows, nameOf } from './judged-bodies.ts';
import { resultsWords } from './messages/results-words.ts';
import { listed, quotedAll, sentences } from './result-wording.ts';

interface MilestoneProps {
  readonly locale: Locale;
  readonly indicator: PublishedIndicator;
}

/** Milestones that the same bodies judged the same way. */
interface Group {
  readonly milestones: readonly LocalizedText[];
  readonly achieved: readonly string[];
  readonly missed: readonly string[];
  readonly waiting: readonly string[];
}

/** Each milestone of the year with the bodies that judged it, and what follows for the target. */
export function milestoneSentence({ locale, indicator }: MilestoneProps): string {
  const say = resultsWords(locale);
  const groups = groupsOf(indicator);
  const words = (of: Group, bodies: readonly string[]) => ({
    milestones: quotedAll(locale, of.milestones),
    bodies: listed(
      locale,
      bodies.map((body) => nameOf(locale, indicator, body)),
    ),
  });
  const achieved = (group: Group) => {
    const several = group.achieved.length > 1;
    return say(
      several ? 'sentence.milestoneAchievedByAll' : 'sentence.milestoneAchieved',
      words(group, group.achieved),
    );
  };
  if (groups.length === 0) return say('sentence.noTarget');
  if (indicator.status === 'achieved') {
    return sentences(locale, [...groups.map(achieved), say('sentence.milestonesAchieved')]);
  }
  if (indicator.status === 'missed') {
    const missed = groups.filter((group) => group.missed.length > 0);
    return sentences(locale, [
      ...missed.map((group) => say('sentence.milestoneMissed', words(group, group.missed))),
      say('sentence.milestonesMissed'),
    ]);
  }
  const open = groups.map((group) => {
    if (group.achieved.length === 0) return say('sentence.milestoneOpen', words(group, []));
    if (group.waiting.length === 0) return achieved(group);
    const waiting = words(group, group.waiting).bodies;
    return say('sentence.milestonePartly', { ...words(group, group.achieved), waiting });
  });
  const isBegun = groups.some((group) => group.achieved.length > 0);
  return sentences(locale, isBegun ? [...open, say('sentence.milestonesUndecided')] : open);
}

function groupsOf(indicator: PublishedIndicator): readonly Group[] {
  const rows = judgementRows(indicator);
  const groups = new Map<string, Group>();
  for (const [index, text] of milestonesIn(indicator.target).entries()) {
    const judged = (verdict: boolean | undefined) =>
      rows.flatMap(({ milestone, body, achieved }) =>
        milestone === index + 1 && achieved === verdict && body !== undefined ? [body] : [],
      );
    const verdicts = { achieved: judged(true), missed: judged(false), waiting: judged(undefined) };
    const key = JSON.stringify(verdicts);
    groups.set(key, { ...verdicts, milestones: [...(groups.get(key)?.milestones ?? []), text] });
  }
  return [...groups.values()];
}
