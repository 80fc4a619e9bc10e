import type { FastifyInstance } from 'fastify';
import { Problem } from '../problem.ts';

/** Compressed bodies are refused (they grow when opened), and so are prototype names in the query. */
export function refuseStrangeRequests(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const encoding = request.headers['content-encoding'];
    if (encoding !== undefined && encoding !== 'identity') throw new Problem('unsupported-content');
    if (request.url.includes('?') && /[?&](__proto__|constructor|prototype)\b/.test(request.url)) {
      throw new Problem('malformed-request');
    }
    done();
  });
}
