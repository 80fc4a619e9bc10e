import { expect } from 'vitest';
import { type FieldError, type ProblemReply, problemReply } from '../../shared/api/problems.ts';
import type { Reply } from './api-client.ts';

/** The problem that a reply must be: RFC 9457, with this status and code. Gives back its field errors. */
export function expectProblem(reply: Reply, status: number, code: string): readonly FieldError[] {
  const { errors, ...problem } = problemIn(reply);
  expect(problem).toEqual({
    type: `/problems/${code}`,
    code,
    title: expect.stringMatching(/\S/),
    status,
    instance: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  expect(reply.status).toBe(status);
  return errors ?? [];
}

export function problemIn(reply: Reply): ProblemReply {
  expect(reply.headers.get('content-type'), reply.text).toMatch(/^application\/problem\+json/);
  return problemReply.parse(reply.body);
}

/** `pointer code` of every field error, for comparing at a glance. */
export function written(errors: readonly FieldError[]): readonly string[] {
  return errors.map(({ pointer, code }) => `${pointer} ${code}`);
}

/** What every answer carries, found or not, and what none does. */
export function expectSecurityHeaders({ headers }: Reply): void {
  expect(headers.get('content-security-policy')).toMatch(
    /default-src 'none'.*base-uri 'none'.*frame-ancestors 'none'/,
  );
  expect(headers.get('content-security-policy')).not.toMatch(/unsafe|https?:|\*/);
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('cache-control')).toBe('no-store');
  for (const name of ['x-powered-by', 'server', 'access-control-allow-origin'])
    expect(headers.get(name)).toBeNull();
}
