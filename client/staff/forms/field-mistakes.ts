import type { Failure } from '../requests/api-client.ts';

export interface FieldMistake {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
}

export interface Mistakes {
  readonly byField: ReadonlyMap<string, FieldMistake>;
  /** True when something is wrong that belongs to none of the fields. */
  readonly others: boolean;
}

/**
 * The fields that a refusal names, by the first step of each pointer: `/title/ja` concerns `title`. `alsoNamed` says
 * which field a step stands for that is made of what was entered in it.
 */
export function mistakesOf(
  failure: Failure,
  fields: readonly string[],
  alsoNamed: Readonly<Record<string, string>> = {},
): Mistakes {
  const errors = failure.kind === 'problem' ? (failure.problem.errors ?? []) : [];
  const byField = new Map<string, FieldMistake>();
  let others = false;
  for (const { pointer, code, params } of errors) {
    const step = pointer.split('/')[1] ?? '';
    const field = Object.hasOwn(alsoNamed, step) ? (alsoNamed[step] ?? step) : step;
    if (!fields.includes(field)) others = true;
    else if (!byField.has(field)) byField.set(field, { code, params });
  }
  return { byField, others };
}
