import type { FastifyInstance } from 'fastify';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problem.ts';
import { StoreUnavailable } from '../store/store.ts';

/** For those who operate the service: is it alive, can it serve, how is it doing. */
export function addHealthRoutes(app: FastifyInstance, { store }: Dependencies): void {
  app.get('/healthz', { config: { access: 'public' } }, async () => ({ status: 'alive' }));

  app.get('/readyz', { config: { access: 'public' } }, async () => {
    const health = await store.checkHealth().catch(() => undefined);
    if (!health?.writable) throw new StoreUnavailable('not ready');
    return { status: 'ready', database: health.database, settings: health.settings };
  });

  // Not public: to anybody but a signed-in administrator there is nothing at this address.
  app.get(
    '/metrics',
    { config: { access: 'manage-accounts' }, errorHandler: hideFromOthers },
    async (_request, reply) => {
      const { walBytes, writable } = await store.checkHealth();
      const { rss, heapUsed } = process.memoryUsage();
      const { user, system } = process.cpuUsage();
      reply.header('content-type', 'text/plain; version=0.0.4; charset=utf-8');
      return [
        ...metric('process_resident_memory_bytes', 'gauge', rss),
        ...metric('nodejs_heap_size_used_bytes', 'gauge', heapUsed),
        ...metric('process_cpu_seconds_total', 'counter', (user + system) / 1e6),
        ...metric('process_uptime_seconds', 'gauge', process.uptime()),
        ...metric('hakaru_store_writable', 'gauge', Number(writable)),
        ...metric('hakaru_store_wal_bytes', 'gauge', walBytes),
        '',
      ].join('\n');
    },
  );
}

function hideFromOthers(error: Error): never {
  const refused =
    error instanceof Problem && (error.code === 'not-signed-in' || error.code === 'not-permitted');
  throw refused ? new Problem('not-found') : error;
}

function metric(name: string, type: 'gauge' | 'counter', value: number): readonly string[] {
  return [`# TYPE ${name} ${type}`, `${name} ${value}`];
}
