import type { PeopleLineProps } from '../../components/people-line.tsx';
import type { CorrectionTold } from '../requests/replies.ts';

type People = Omit<PeopleLineProps, 'locale'>;

/** The people that a figure rests on: as they were corrected with it, where they were. */
export function correctedPeople(
  { eligible, responded, outstanding, excused }: People,
  correction: CorrectionTold | undefined,
): People {
  if (!correction?.people) return { eligible, responded, outstanding, excused };
  const { people } = correction;
  return { ...people, outstanding: people.eligible - people.responded, excused };
}
