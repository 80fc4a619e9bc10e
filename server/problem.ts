import type { FieldError, ProblemCode } from '../shared/api/problems.ts';

/** What stops a request, thrown by use cases; the one handler in `http/problem-responses.ts` writes it out. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly errors: readonly FieldError[] | undefined;
  /** Members beside the standard ones, such as the current version of a response that changed. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(
    code: ProblemCode,
    {
      errors,
      ...members
    }: { readonly errors?: readonly FieldError[] } & Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.code = code;
    this.errors = errors;
    this.members = members;
  }
}

/** The thing, or the problem that there is no such thing. */
export function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Problem('not-found');
  return thing;
}
