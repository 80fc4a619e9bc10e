/**
 * What a start or a command that failed says: one sentence where somebody can put it right (a wrong setting, a newer
 * database, a port that is taken), the whole trace where the program itself is wrong.
 */
export function sentenceOf(error: unknown): unknown {
  const isFault =
    error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
  return error instanceof Error && !isFault ? error.message : error;
}
