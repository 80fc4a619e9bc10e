/**
 * A route states its schemas, its permission and its handler side by side. From one zod schema come the check of what
 * arrives (strict, nothing coerced), the compiled serialiser of what leaves (a white list: members that the schema
 * does not name are dropped) and the OpenAPI document.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { z } from 'zod';
import type { Account, Permission } from '../../shared/domain/account.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import { type ReplySerialiser, serialiserFor } from './reply-serialiser.ts';
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

export const PDF = 'application/pdf';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The replies of a route: a schema by status for JSON, or the type of content for anything else. */
export type Replies = Readonly<
  Record<
    number,
    | z.ZodType
    | 'no content'
    | 'text/csv'
    | 'text/html'
    | 'text/plain'
    | 'text/event-stream'
    | 'application/x-ndjson'
    | typeof PDF
    | typeof XLSX
  >
>;

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
  /** Reads through everything there is: only a few go on at once. Files of tables do, without saying so. */
  readonly isExport?: boolean;
  readonly replies: Replies;
  readonly handler: (
    request: RequestIn<z.output<Body>, z.output<Params>, z.output<Query>>,
  ) => Promise<unknown>;
}

/** A route without its handler: what can be said of it. */
export type DocumentedRoute = Omit<RouteSpec, 'handler'>;

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    isExport?: boolean;
    /** What the OpenAPI document says of the route. */
    documented?: DocumentedRoute;
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
  const serialisers = new Map<number, () => Promise<ReplySerialiser>>();
  for (const [status, reply] of Object.entries(spec.replies)) {
    if (typeof reply !== 'string') serialisers.set(Number(status), serialiserFor(reply));
  }
  app.route({
    method: spec.method,
    url: spec.url,
    ...(spec.bodyLimit === undefined ? {} : { bodyLimit: spec.bodyLimit }),
    config: { access: spec.access, isExport: spec.isExport ?? makesTable(spec.replies), documented: spec },
    handler: async (raw, reply) => {
      const result = await spec.handler({
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
      });
      const serialiser = serialisers.get(reply.statusCode);
      if (serialiser) reply.type('application/json; charset=utf-8').serializer(await serialiser());
      return result;
    },
  });
}

function makesTable({ 200: reply }: Replies): boolean {
  return reply === 'text/csv' || reply === XLSX || reply === PDF;
}
