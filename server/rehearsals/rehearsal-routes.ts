import type { FastifyInstance } from 'fastify';
import { questionnaireParams } from '../../shared/api/questionnaire-api.ts';
import type { RehearsalReport } from '../../shared/domain/rehearsal/rehearsal-report.ts';
import type { Dependencies } from '../dependencies.ts';
import { addRoute } from '../http/route.ts';
import { Problem } from '../problem.ts';
import { type PreparedRehearsal, prepareRehearsal } from './prepare-rehearsal.ts';
import { type RehearsalLines, rehearsalLines } from './running-rehearsal.ts';

const LINES = 'application/x-ndjson; charset=utf-8';

/**
 * A rehearsal of a draft, told line by line while it goes on, with the report as the last line. It belongs to who asked
 * for it: when they go away it ends, and nothing of it is kept. There is none inside of a rehearsal.
 */
export function addRehearsalRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  const { rehearse, clock } = dependencies;
  if (!rehearse) return;
  let running: { readonly lines: RehearsalLines; readonly done: Promise<void> } | undefined;
  // Before the server waits for what is under way; the copy is removed before the service ends.
  app.addHook('preClose', async () => {
    running?.lines.out.destroy();
    await running?.done;
  });

  async function play(prepared: PreparedRehearsal, lines: RehearsalLines): Promise<void> {
    const heldAt = clock().toISOString();
    const { played, failure, removed } = (await rehearse?.(prepared.material, lines)) ?? { removed: true };
    if (played) lines.tell({ event: 'report', report: reportOf(prepared, { ...played, heldAt, removed }) });
    else lines.tell({ event: 'failed', removed });
    if (failure !== undefined && !lines.signal.aborted) app.log.error({ err: failure }, 'a rehearsal failed');
  }

  addRoute(app, {
    method: 'POST',
    url: '/api/questionnaires/:questionnaireId/rehearsal',
    summary: 'Rehearse a draft with robots in a copy that is removed again; one line of JSON for each event',
    access: 'run-questionnaires',
    params: questionnaireParams,
    replies: { 200: 'application/x-ndjson' },
    handler: async ({ params, actor, reply }) => {
      if (running) throw new Problem('rehearsal-running');
      const lines = rehearsalLines();
      let finish = () => {};
      running = { lines, done: new Promise((resolve) => (finish = resolve)) };
      const end = () => {
        running = undefined;
        lines.end();
        finish();
      };
      try {
        const prepared = await prepareRehearsal(dependencies, { id: params.questionnaireId, actor });
        void play(prepared, lines).finally(end);
      } catch (error) {
        end();
        throw error;
      }
      // The connection goes with the reply: kept alive, one that was left half-way would keep the service from stopping.
      reply.header('content-type', LINES).header('connection', 'close').header('x-accel-buffering', 'no');
      return lines.out;
    },
  });
}

function reportOf(
  { material, questionnaire, rosterSize }: PreparedRehearsal,
  played: Omit<RehearsalReport, 'revision' | 'opensAt' | 'dueAt' | 'rosterSize'>,
): RehearsalReport {
  const { opensAt, dueAt = '' } = material.questionnaire;
  return {
    ...played,
    revision: questionnaire.revision,
    ...(opensAt ? { opensAt } : {}),
    dueAt,
    rosterSize,
  };
}
