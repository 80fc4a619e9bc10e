import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type FieldError, PROBLEMS, type ProblemCode } from '../../shared/api/problems.ts';
import { Problem } from '../problem.ts';
import { StoreBusy, StoreUnavailable, UniqueConflict } from '../store/store.ts';

/** A request that failed its route's schema. */
export class SchemaProblem extends Error {
  override readonly name = 'SchemaProblem';
  readonly errors: readonly FieldError[];

  constructor(errors: readonly FieldError[]) {
    super('schema');
    this.errors = errors;
  }
}

/** One handler for everything that goes wrong, Fastify's own refusals included; unmapped those would become 500. */
export function respondWithProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | Error, request, reply) => {
    const problem = problemFrom(error);
    if (PROBLEMS[problem.code].status >= 500) request.log.error({ err: error }, 'request failed');
    return sendProblem(request, reply, problem);
  });
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, new Problem('not-found')));
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  const { status, title } = PROBLEMS[problem.code];
  if (status === 503 || status === 429) reply.header('retry-after', reply.getHeader('retry-after') ?? '5');
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  // An export that was stopped before its first byte is no file to be kept.
  reply.removeHeader('content-disposition');
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .header('content-type', 'application/problem+json')
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send({
      type: `/problems/${problem.code}`,
      code: problem.code,
      title,
      status,
      instance: request.id,
      ...(problem.errors ? { errors: problem.errors } : {}),
      ...problem.members,
    });
}

function problemFrom(error: FastifyError | Error): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof StoreBusy) return new Problem('store-busy');
  if (error instanceof StoreUnavailable) return new Problem('store-unavailable');
  if (error instanceof UniqueConflict) return new Problem('already-exists');
  if (error instanceof SchemaProblem) {
    // The form of the request is wrong: 400. Fields that are readable but refused, by name or by value: 422.
    const { errors } = error;
    const readable = errors.every(({ code }) => code !== 'wrong-type' && code !== 'missing');
    return new Problem(readable ? 'invalid-fields' : 'invalid-request', { errors });
  }
  return new Problem(codeOfStatus('statusCode' in error ? error.statusCode : undefined));
}

function codeOfStatus(statusCode: number | undefined): ProblemCode {
  if (statusCode === 404) return 'not-found';
  if (statusCode === 405) return 'method-not-allowed';
  if (statusCode === 413) return 'too-large';
  if (statusCode === 415) return 'unsupported-content';
  if (statusCode === 429) return 'too-many-requests';
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return 'malformed-request';
  return 'internal-error';
}
