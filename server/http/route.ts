/**
 * A route states its schemas, its permission and its handler side by side. From one zod schema come the check of what
 * arrives (strict, nothing coerced), the compiled serialiser of what leaves (a white list: members that the schema
 * does not name are dropped) and the OpenAPI document.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { z } from 'zod';
import { problemReply } from '../../shared/api/problems.ts';
import type { Account, Permission } from '../../shared/domain/account.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import { checkSchema } from './schema-check.ts';

/** `public` asks for nothing, `link` for a link code in the address, `signed-in` for any account. */
export type Access = Permission | 'public' | 'link' | 'signed-in';

/** What a handler gets: everything checked, and who is acting. */
export interface RequestIn<Body, Params, Query> {
  readonly body: Body;
  readonly params: Params;
  readonly query: Query;
  /** The signed-in account; throws `not-signed-in` on routes that ask for none. */
  readonly account: Account;
  readonly actor: Actor;
  readonly raw: FastifyRequest;
  readonly reply: FastifyReply;
}

/** The replies of a route: a schema by status for JSON, or the type of content for anything else. */
type Replies = Readonly<Record<number, z.ZodType | 'no content' | 'text/csv' | 'text/html' | 'text/plain'>>;

export interface RouteSpec<
  Body extends z.ZodType = z.ZodType,
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
> {
  readonly method: HTTPMethods;
  readonly url: string;
  readonly summary: string;
  readonly access: Access;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly bodyLimit?: number;
  readonly replies: Replies;
  readonly handler: (
    request: RequestIn<z.output<Body>, z.output<Params>, z.output<Query>>,
  ) => Promise<unknown>;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
  }
}

const NOTHING = z.strictObject({});

export function addRoute<
  Body extends z.ZodType = z.ZodUndefined,
  Params extends z.ZodType = typeof NOTHING,
  Query extends z.ZodType = typeof NOTHING,
>(app: FastifyInstance, spec: RouteSpec<Body, Params, Query>): void {
  const checkBody = spec.body && checkSchema(spec.body);
  const checkParams = spec.params && checkSchema(spec.params);
  const checkQuery = checkSchema(spec.query ?? NOTHING);
  app.route({
    method: spec.method,
    url: spec.url,
    ...(spec.bodyLimit === undefined ? {} : { bodyLimit: spec.bodyLimit }),
    config: { access: spec.access },
    // Fastify's own validator would coerce, and drop what it does not know: here the schema only documents.
    validatorCompiler: () => () => true,
    schema: documentedSchema(spec),
    handler: async (raw, reply) =>
      spec.handler({
        body: checkBody?.(raw.body) as z.output<Body>,
        params: checkParams?.(raw.params) as z.output<Params>,
        query: checkQuery(raw.query) as z.output<Query>,
        get account() {
          return raw.getAccount();
        },
        get actor(): Actor {
          return { kind: 'account', id: raw.getAccount().id };
        },
        raw,
        reply,
      }),
  });
}

/** The JSON schema of a zod schema, self-contained. `io` tells what is sent in from what is given out. */
function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema, ...jsonSchema } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io,
    unrepresentable: 'any',
  }) as Record<string, unknown>;
  return jsonSchema;
}

const PROBLEM_SCHEMA = {
  description: 'A problem, RFC 9457',
  content: { 'application/problem+json': { schema: jsonSchemaOf(problemReply, 'output') } },
};

function documentedSchema(spec: RouteSpec<z.ZodType, z.ZodType, z.ZodType>): Record<string, unknown> {
  const response: Record<string, unknown> = {};
  for (const [status, reply] of Object.entries(spec.replies)) response[status] = replySchema(reply);
  response['4xx'] = PROBLEM_SCHEMA;
  return {
    summary: spec.summary,
    tags: [tagOf(spec.url)],
    ...(spec.access === 'public' || spec.access === 'link'
      ? {}
      : { security: [{ bearer: [] }, { cookie: [] }] }),
    ...(spec.params ? { params: jsonSchemaOf(spec.params, 'input') } : {}),
    ...(spec.query ? { querystring: jsonSchemaOf(spec.query, 'input') } : {}),
    ...(spec.body ? { body: jsonSchemaOf(spec.body, 'input') } : {}),
    response,
  };
}

function replySchema(reply: Replies[number]): Record<string, unknown> {
  if (reply === 'no content') return { type: 'null', description: 'Done' };
  if (typeof reply === 'string') {
    return { description: reply, content: { [reply]: { schema: { type: 'string' } } } };
  }
  return { description: 'Done', ...jsonSchemaOf(reply, 'output') };
}

function tagOf(url: string): string {
  return url.split('/')[2] ?? 'pages';
}
