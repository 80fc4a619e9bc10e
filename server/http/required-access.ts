import type { FastifyInstance } from 'fastify';

/** The start fails when a route does not say who may call it: forgetting must not mean open. */
export function requireAccess(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    const isLibraryPage = route.url.startsWith('/api/docs') || route.url.includes('/assets/');
    if (route.config?.access === undefined && !isLibraryPage) {
      throw new Error(`The route ${String(route.method)} ${route.url} does not say who may call it.`);
    }
  });
}
