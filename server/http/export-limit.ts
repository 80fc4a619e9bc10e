/**
 * Every route that makes a file of a table, or is as heavy, takes its turn here, ends when whoever asked for it goes away
 * or takes nothing more, and goes no further once their session has ended or their rights were withdrawn. What was sent by then is cut
 * off in the middle: a file that ended well would be taken for the whole one.
 */
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problem.ts';
import { type Entrant, type ExportQueue, exportQueue } from './export-queue.ts';
import { type Exporter, whyToStop } from './export-rights.ts';
import { maintenanceProblem } from './maintenance.ts';
import { PDF } from './route.ts';

export interface ExportLimits {
  /** Milliseconds after which a reader that takes nothing gives its place to another. */
  readonly stalledMs: number;
  /**
   * Milliseconds after which whoever waits for a place is told that there is none. With the longest print behind it this
   * must stay under the minute after which a connection without a word is cut.
   */
  readonly waitMs: number;
}

export const EXPORT_LIMITS: ExportLimits = { stalledMs: 60_000, waitMs: 15_000 };
/** How often an export that sends nothing yet, a workbook, is looked after. */
const LOOK_EVERY_MS = 1_000;

declare module 'fastify' {
  interface FastifyRequest {
    /** Of an export: aborted when it must not go on, with the problem as its reason. */
    exportEnd: AbortSignal | null;
  }
}

export function limitExports(
  app: FastifyInstance,
  dependencies: Dependencies,
  { stalledMs, waitMs } = EXPORT_LIMITS,
): ExportQueue {
  const queue = exportQueue();
  const stopping = new AbortController();
  app.decorateRequest('exportEnd', null);
  app.addHook('preClose', async () => stopping.abort());

  const why = async (exporter: Exporter): Promise<Problem | undefined> => {
    const maintenance = app.underMaintenance();
    return maintenance ? maintenanceProblem(maintenance) : whyToStop(dependencies, exporter);
  };

  app.addHook('preHandler', async (request, reply) => {
    const exporter = exporterOf(request);
    if (!exporter) return;
    const gone = goneSignal(reply);
    const entrant = entrantOf(request, exporter);
    const tooLong = AbortSignal.timeout(waitMs);
    const entry = await queue.enter(entrant, AbortSignal.any([gone, stopping.signal, tooLong]));
    // Nobody is there to be answered.
    if (entry === 'left' && gone.aborted) return void reply.hijack();
    if (entry !== 'running') throw new Problem('exports-busy');
    const end = new AbortController();
    const looking = setInterval(async () => {
      const problem = await why(exporter).catch(() => undefined);
      if (problem) end.abort(problem);
    }, LOOK_EVERY_MS).unref();
    const stop = () => end.abort(new Problem('exports-busy'));
    onceGone(reply, () => {
      clearInterval(looking);
      stopping.signal.removeEventListener('abort', stop);
      queue.leave(entrant);
      stop();
    });
    // A stop does not wait for a print or a workbook, of which nothing has been sent; a file on its way is finished.
    stopping.signal.addEventListener('abort', stop, { once: true });
    if (stopping.signal.aborted) stop();
    request.exportEnd = end.signal;
    // Rights may have changed while it waited.
    const problem = await why(exporter);
    if (problem) throw problem;
  });

  app.addHook('onSend', async (request, reply, payload) => {
    const exporter = request.exportEnd && exporterOf(request);
    if (!exporter || reply.statusCode !== 200) return payload;
    if (!(payload instanceof Readable)) {
      const problem = await why(exporter);
      if (problem) throw problem;
      return payload;
    }
    if (request.method !== 'HEAD')
      return Readable.from(guarded(payload, reply, { why: () => why(exporter), stalledMs }));
    // Nothing of it will be sent, so nothing of it is made.
    payload.destroy();
    return '';
  });
  return queue;
}

function exporterOf({ routeOptions, signedIn }: FastifyRequest): Exporter | undefined {
  if (!routeOptions.config.isExport || !signedIn) return undefined;
  const { account, sessionId } = signedIn;
  return { sessionId, accountId: account.id, role: account.role };
}

/** A print is a browser with processes of its own: one at a time. */
function entrantOf({ routeOptions }: FastifyRequest, { accountId }: Exporter): Entrant {
  return { accountId, alone: routeOptions.config.documented?.replies[200] === PDF };
}

/** The chunks of an export, each only after another look at whether it may go on. */
async function* guarded(
  source: Readable,
  reply: FastifyReply,
  { why, stalledMs }: Pick<ExportLimits, 'stalledMs'> & { readonly why: () => Promise<Problem | undefined> },
): AsyncGenerator<unknown> {
  for await (const chunk of source) {
    const problem = await why();
    if (problem) throw problem;
    const stalled = setTimeout(() => reply.raw.destroy(), stalledMs).unref();
    try {
      yield chunk;
    } finally {
      clearTimeout(stalled);
    }
  }
}

function goneSignal({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  if (raw.destroyed) gone.abort();
  raw.once('close', () => gone.abort());
  return gone.signal;
}

/** Once the reply is out or cut off. */
function onceGone({ raw }: FastifyReply, act: () => void): void {
  let isDone = false;
  const once = () => {
    if (!isDone) act();
    isDone = true;
  };
  if (raw.destroyed) once();
  raw.once('close', once).once('finish', once);
}
