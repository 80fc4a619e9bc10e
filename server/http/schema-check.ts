import type { z } from 'zod';
import type { FieldError } from '../../shared/api/problems.ts';
import { SchemaProblem } from './problem-responses.ts';

/** A function that gives back the checked value or throws a `SchemaProblem` with every error and its pointer. */
export function checkSchema<T extends z.ZodType>(schema: T): (value: unknown) => z.output<T> {
  return (value) => {
    const parsed = schema.safeParse(value, { reportInput: true });
    if (parsed.success) return parsed.data;
    throw new SchemaProblem(parsed.error.issues.slice(0, 50).flatMap(fieldErrors));
  };
}

type Issue = z.core.$ZodIssue;

function fieldErrors(issue: Issue): readonly FieldError[] {
  const pointer = pointerOf(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, 20).map((key) => ({
        pointer: pointerOf([...issue.path, key.slice(0, 100)]),
        code: 'unknown-field',
      }));
    case 'invalid_type':
      if (issue.input === undefined) return [{ pointer, code: 'missing' }];
      return [{ pointer, code: 'wrong-type', params: { expected: issue.expected } }];
    case 'too_big':
      return [
        { pointer, code: `too-${sizeWord(issue.origin, 'big')}`, params: { max: Number(issue.maximum) } },
      ];
    case 'too_small':
      return [
        {
          pointer,
          code: codeFrom(issue, `too-${sizeWord(issue.origin, 'small')}`),
          params: { min: Number(issue.minimum) },
        },
      ];
    case 'invalid_union':
      return unionErrors(issue);
    case 'invalid_value':
      return [{ pointer, code: issue.input === undefined ? 'missing' : 'unknown-value' }];
    default:
      return [{ pointer, code: codeFrom(issue, 'invalid') }];
  }
}

/** Of the alternatives of a union, the one that came nearest is explained: the one that failed deepest. */
function unionErrors(issue: Extract<Issue, { code: 'invalid_union' }>): readonly FieldError[] {
  const depth = (branch: readonly Issue[]) => Math.max(0, ...branch.map((one) => one.path.length));
  const rank = (branch: readonly Issue[]) => depth(branch) * 1000 - branch.length;
  const nearest = [...issue.errors].sort((left, right) => rank(right) - rank(left))[0];
  if (!nearest || nearest.length === 0) return [{ pointer: pointerOf(issue.path), code: 'unknown-value' }];
  return nearest.flatMap((one) => fieldErrors({ ...one, path: [...issue.path, ...one.path] }));
}

/** Refinements name their own code as the message, in kebab-case; zod's own messages are sentences. */
function codeFrom(issue: Issue, otherwise: string): string {
  return /^[a-z]+(-[a-z]+)+$/.test(issue.message) ? issue.message : otherwise;
}

function sizeWord(origin: string, direction: 'big' | 'small'): string {
  if (origin === 'string') return direction === 'big' ? 'long' : 'short';
  if (origin === 'array') return direction === 'big' ? 'many' : 'few';
  return direction === 'big' ? 'large' : 'small';
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
