/**
 * The whole service on a fresh database, listening on a port of its own, with a clock that tests move. Nothing in it
 * is a stand-in: the same `buildApp`, store, secrets and configuration as in production.
 */
import { randomBytes } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { vi } from 'vitest';
import { buildApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import type { Dependencies } from '../../server/dependencies.ts';
import { openHappenings } from '../../server/happenings.ts';
import { rehearsalStage } from '../../server/rehearsal-stage.ts';
import { secretsFrom } from '../../server/secrets.ts';
import { keepIssuedContents } from '../../server/store/issued-contents.ts';
import type { Store } from '../../server/store/store.ts';
import { type MovableClock, movableClock } from './api-clock.ts';
import { openFreshStore } from './store.ts';

// A whole round over HTTP takes its time on a machine that is busy with other things.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

export interface Service {
  readonly app: FastifyInstance;
  /** Origin where it listens. */
  readonly url: string;
  readonly dependencies: Dependencies;
  readonly clock: MovableClock;
  readonly dataDir: string;
  /** Every route as it was registered. */
  readonly routes: readonly RouteOptions[];
  close(): Promise<void>;
}

export interface ServiceOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Puts something between the app and its store, a failing door for example. */
  readonly throughStore?: (store: Store) => Store;
}

/** Starts the service; whoever starts it closes it (a suite's `afterAll`). */
export async function startService(options: ServiceOptions = {}): Promise<Service> {
  const fresh = await openFreshStore();
  const store = options.throughStore?.(fresh.store) ?? fresh.store;
  const clock = movableClock();
  const address = { url: '' };
  const config = readConfig({ LOG_LEVEL: 'silent', DATA_DIR: fresh.dataDir, ...options.environment });
  const dependencies: Dependencies = {
    config,
    store,
    clock: clock.now,
    secrets: secretsFrom(randomBytes(32)),
    publicUrl: () => config.publicUrl ?? address.url,
    issuedContents: keepIssuedContents(store),
    happenings: openHappenings(),
    rehearse: rehearsalStage(fresh.dataDir),
  };
  const { app, routes } = await buildListingRoutes(dependencies);
  address.url = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    app,
    url: address.url,
    dependencies,
    clock,
    dataDir: fresh.dataDir,
    routes,
    async close() {
      await app.close();
      await fresh.close();
    },
  };
}

/** Fastify announces each new instance; a hook placed there sees every route, those of plugins too. */
async function buildListingRoutes(
  dependencies: Dependencies,
): Promise<{ readonly app: FastifyInstance; readonly routes: readonly RouteOptions[] }> {
  const routes: RouteOptions[] = [];
  const listRoutes = (message: unknown) => {
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook('onRoute', (route) => {
      routes.push(route);
    });
  };
  subscribe('fastify.initialization', listRoutes);
  try {
    return { app: await buildApp(dependencies), routes };
  } finally {
    unsubscribe('fastify.initialization', listRoutes);
  }
}
