import type { FastifyInstance } from 'fastify';
import { Problem } from '../problem.ts';
import { repeatsName } from './repeated-names.ts';

/**
 * Many programs say JSON in every request, those without a body too: nothing is then taken for nothing. A text in which
 * an object has the same name twice is refused.
 */
export function takeEmptyJson(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') return done(null, undefined);
    parseJson(request, body, (error, parsed: unknown) => {
      if (!error && repeatsName(body, parsed)) done(new Problem('malformed-request'));
      else done(error, parsed);
    });
  });
}
