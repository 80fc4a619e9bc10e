import type { FastifyInstance } from 'fastify';

/** Many programs say JSON in every request, those without a body too: nothing is then taken for nothing. */
export function takeEmptyJson(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else parseJson(request, body, done);
  });
}
