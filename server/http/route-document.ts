import { problemReply } from '../../shared/api/problems.ts';
import { jsonSchemaOf } from './json-schema.ts';
import type { DocumentedRoute } from './route.ts';

/** A route's schemas in the form that the generator of the document takes. */
export function documentedSchema(spec: DocumentedRoute): Record<string, unknown> {
  const response: Record<string, unknown> = {};
  for (const [status, reply] of Object.entries(spec.replies)) response[status] = replySchema(reply);
  response['4xx'] = {
    description: 'A problem, RFC 9457',
    content: { 'application/problem+json': { schema: jsonSchemaOf(problemReply, 'output') } },
  };
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

function replySchema(reply: DocumentedRoute['replies'][number]): Record<string, unknown> {
  if (reply === 'no content') return { type: 'null', description: 'Done' };
  if (typeof reply === 'string') {
    return { description: reply, content: { [reply]: { schema: { type: 'string' } } } };
  }
  return { description: 'Done', ...jsonSchemaOf(reply, 'output') };
}

function tagOf(url: string): string {
  return url.split('/')[2] ?? 'pages';
}
