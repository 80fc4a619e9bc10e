import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../problem.ts';

/** Within `app`, bodies are files: `application/octet-stream` and nothing else. */
export function takeFiles(app: FastifyInstance): void {
  // No other type: a browser sends this one across sites only after asking, and never from a form.
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
}

/** The file that was sent. Throws `unsupported-content` for a request without any. */
export function bytesOf({ body }: FastifyRequest): Buffer {
  if (Buffer.isBuffer(body)) return body;
  // A request without a body has no type either, and so no parser looked at it.
  throw new Problem('unsupported-content');
}
