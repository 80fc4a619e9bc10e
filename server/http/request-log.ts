import { randomUUID } from 'node:crypto';
import type { FastifyRequest, FastifyServerOptions } from 'fastify';
import type { Config } from '../config.ts';

/**
 * One JSON line a request, without what must never be in a log: link codes (cut out of addresses), headers, bodies.
 */
export function logOptions(level: Config['logLevel']): NonNullable<FastifyServerOptions['logger']> {
  if (level === 'silent') return false;
  return {
    level,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    serializers: {
      req: (request: FastifyRequest) => ({
        method: request.method,
        url: addressOf(request),
        ip: request.ip,
      }),
    },
  };
}

/** Of a route with a code in its address, the route alone; an address that no route knew may still hold a code. */
function addressOf(request: FastifyRequest): string {
  const { url, config } = request.routeOptions;
  return config?.access === 'link' && url ? url : withoutCodes(request.url);
}

/** `/a/…` and `/api/answers/…` with the code cut out, and nothing longer than 300 characters. */
function withoutCodes(url: string): string {
  return url.replace(/(\/(?:a|api\/answers)\/+)[^/?#]*/gi, '$1…').slice(0, 300);
}

/** Never taken from the request: what stands in a log line and an error page is ours. */
export function newRequestId(): string {
  return randomUUID();
}
