/**
 * While `maintenance.json` lies in the data folder everybody gets 503 with Retry-After, before anything is asked of the
 * database; only `/healthz` and the files of the pages are served as ever. A form that somebody posts is still read, so
 * that the page can show its words again; it goes no further.
 */
import type { FastifyInstance } from 'fastify';
import type { Dependencies } from '../dependencies.ts';
import { type Maintenance, readMaintenance } from '../maintenance-file.ts';
import { Problem } from '../problem.ts';
import { sendProblem } from './problem-responses.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set while the service is under maintenance; `endsAt` only where that is still to come. */
    maintenance: Pick<Maintenance, 'endsAt'> | null;
  }
  interface FastifyInstance {
    /** For what goes on after its request was let in. */
    underMaintenance(): Maintenance | undefined;
  }
}

/** What needs no database: the sign of life, and the files that pages are made of. */
const SERVED_AS_EVER = /^\/(?:healthz|assets\/.*|staff(?:\/.*)?)?$/;
/** The pages of respondents and of the public, which say it in words of their own. */
const PAGES_WITH_WORDS = /^\/(?:a\/|results(?:\/|$))/;

export function closeForMaintenance(app: FastifyInstance, { config, clock }: Dependencies): void {
  const maintenanceAt = watchMaintenance(config.dataDir, (fault) =>
    app.log.error({ fault }, 'the maintenance file cannot be read: under maintenance until it is removed'),
  );
  app.decorate('underMaintenance', () => maintenanceAt(clock()));
  app.decorateRequest('maintenance', null);
  app.addHook('onRequest', (request, reply, done) => {
    const now = clock();
    const maintenance = maintenanceAt(now);
    const { url } = request.routeOptions;
    if (!maintenance || (url !== undefined && SERVED_AS_EVER.test(url))) return done();
    const { endsAt } = maintenance;
    request.maintenance = { endsAt: endsAt && endsAt.getTime() > now.getTime() ? endsAt : undefined };
    reply.header('retry-after', retryAfter(endsAt, now));
    if (url === undefined || !PAGES_WITH_WORDS.test(url))
      return void sendProblem(request, reply, maintenanceProblem(request.maintenance));
    if (request.method === 'POST') return done();
    return done(maintenanceProblem(request.maintenance));
  });
  app.addHook('preHandler', (request, _reply, done) => {
    done(request.maintenance ? maintenanceProblem(request.maintenance) : undefined);
  });
}

export function maintenanceProblem({ endsAt }: Pick<Maintenance, 'endsAt'>): Problem {
  return new Problem('maintenance', endsAt ? { endsAt: endsAt.toISOString() } : {});
}

/** Seconds: five minutes where the end is not known, otherwise until the end, from half a minute to an hour. */
function retryAfter(endsAt: Date | undefined, now: Date): number {
  if (!endsAt) return 300;
  return Math.min(3600, Math.max(30, Math.ceil((endsAt.getTime() - now.getTime()) / 1000)));
}

const LOOK_EVERY_MS = 1000;

/** Looks at the file when asked, at most once a second; tells each fault once. */
function watchMaintenance(
  dataDir: string,
  onFault: (fault: string) => void,
): (now: Date) => Maintenance | undefined {
  let known: Maintenance | undefined;
  let lookedAt: number | undefined;
  return (now) => {
    const at = now.getTime();
    // Of a clock that was put back too: the distance counts, not the direction.
    if (lookedAt !== undefined && Math.abs(at - lookedAt) < LOOK_EVERY_MS) return known;
    const before = known;
    known = readMaintenance(dataDir);
    lookedAt = at;
    if (known?.fault !== undefined && known.fault !== before?.fault) onFault(known.fault);
    return known;
  };
}
