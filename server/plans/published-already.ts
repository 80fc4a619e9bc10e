import { Problem } from '../problem.ts';

/** What is public changes by a correction, which says what it was before. */
export function publishedAlready(planId: string, fiscalYear: number): Problem {
  const corrections = `/api/plans/${planId}/publications/${fiscalYear}/corrections`;
  return new Problem('result-published', { corrections });
}
