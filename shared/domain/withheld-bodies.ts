import type { BodyFigures } from './quiz-tally.ts';

/** From so many answers on, figures of a body are given to people who may not see who answered what. */
export const LEAST_IN_BODY = 5;

/**
 * The bodies whose figures are kept back from who may not see who answered what: those with fewer answers than
 * `LEAST_IN_BODY`. What is kept back is known as a sum, by subtraction from the whole: where the sum would be as small,
 * the body with the fewest answers among the rest is kept back too.
 */
export function withheldBodies(bodies: readonly BodyFigures[]): ReadonlySet<BodyFigures> {
  const withheld = new Set(bodies.filter(({ responded }) => responded < LEAST_IN_BODY));
  const rest = bodies
    .filter((body) => !withheld.has(body))
    .toSorted((one, other) => one.responded - other.responded);
  let answers = [...withheld].reduce((sum, { responded }) => sum + responded, 0);
  for (const body of rest) {
    if (answers === 0 || answers >= LEAST_IN_BODY) break;
    withheld.add(body);
    answers += body.responded;
  }
  return withheld;
}
