import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** The built pages: the respondent's stylesheet and script, and the staff's app. */
export async function serveClientFiles(app: FastifyInstance, clientDir: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(clientDir, 'assets'),
    prefix: '/assets/',
    preCompressed: true,
    cacheControl: false,
    // Fixed names: the browser asks whether they changed, and mostly hears that they did not.
    setHeaders: (reply) => reply.header('cache-control', 'no-cache'),
  });
  await app.register(fastifyStatic, {
    root: join(clientDir, 'staff/assets'),
    prefix: '/staff/assets/',
    preCompressed: true,
    decorateReply: false,
    cacheControl: false,
    setHeaders: (reply) => reply.header('cache-control', 'public, max-age=31536000, immutable'),
  });
  app.get('/', { config: { access: 'public' } }, async (_request, reply) => reply.redirect('/staff/', 302));
  for (const url of ['/staff', '/staff/', '/staff/*']) {
    app.get(url, { config: { access: 'public' } }, async (_request, reply) => {
      reply.header('cache-control', 'no-cache');
      return reply.sendFile('index.html', join(clientDir, 'staff'), { cacheControl: false });
    });
  }
}

/** Where the built pages lie: `dist/client`, found from the built server and from the sources alike. */
export function findClientDir(packageDir: string): string | undefined {
  const clientDir = join(packageDir, 'dist/client');
  return existsSync(join(clientDir, 'staff/index.html')) ? clientDir : undefined;
}
