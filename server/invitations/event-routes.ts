import type { FastifyInstance } from 'fastify';
import { questionnaireParams } from '../../shared/api/questionnaire-api.ts';
import type { Dependencies } from '../dependencies.ts';
import { addRoute } from '../http/route.ts';
import { Problem } from '../problem.ts';
import { seesPeople } from './board-session.ts';
import { boardStreams } from './board-streams.ts';

const STREAM = 'text/event-stream; charset=utf-8';

/** An open board hears by itself what happens. */
export function addEventRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  const { happenings } = dependencies;
  const streams = boardStreams(dependencies, () => app.underMaintenance());
  // Before the server waits for what is under way: a stream would never be done.
  app.addHook('preClose', async () => streams.endAll());
  // What happens to a questionnaire as a whole: issued, extended, closed, reopened, fixed, published.
  app.addHook('onResponse', async (request, reply) => {
    const changes = request.method !== 'GET' && request.method !== 'HEAD' && reply.statusCode < 300;
    const { questionnaireId } = (request.params ?? {}) as { readonly questionnaireId?: string };
    if (changes && questionnaireId !== undefined) happenings.publish({ questionnaireId });
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/questionnaires/:questionnaireId/events',
    summary: 'Server-sent events: the figures as they change and, for those who run it, whose state changed',
    access: 'see-figures',
    params: questionnaireParams,
    replies: { 200: 'text/event-stream' },
    handler: async ({ params, account, raw, reply }) => {
      // The connection goes with the stream: kept alive, it would keep the service from stopping.
      reply.header('content-type', STREAM).header('connection', 'close').header('x-accel-buffering', 'no');
      if (raw.method === 'HEAD') return '';
      const { signedIn } = raw;
      if (!signedIn) throw new Problem('not-signed-in');
      const session = {
        sessionId: signedIn.sessionId,
        accountId: account.id,
        seesPeople: seesPeople(account.role),
      };
      const lastSeen = raw.headers['last-event-id'];
      const seen = typeof lastSeen === 'string' ? lastSeen : undefined;
      return (await streams.open(params.questionnaireId, session, seen)).out;
    },
  });
}
