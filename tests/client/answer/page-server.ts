import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { builtAssets } from './built-assets.ts';

/** A request that changed or would change something, as it arrived. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

export interface PageServer {
  readonly origin: string;
  readonly seen: SeenRequest[];
  /** How draft requests are answered: a status, or `none` to break the connection. */
  draftAnswer: number | 'none';
  /** The page of this name reaches nothing any more, nor what it sends while it closes, however late that comes. */
  cutOff: string | undefined;
  readonly close: () => Promise<void>;
}

/** What the service's security headers allow these pages. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'";

/** Serves pages by name with their built assets and the real content security policy, and notes what is sent to it. */
export async function servePages(pages: Readonly<Record<string, string>>): Promise<PageServer> {
  const assets = await builtAssets();
  const seen: SeenRequest[] = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('content-security-policy', POLICY);
    if (request.method !== 'GET') {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part);
      const body = Buffer.concat(parts).toString('utf8');
      if (service.cutOff && body.includes(`"writer":"${service.cutOff}"`))
        return void request.socket.destroy();
      seen.push({ method: request.method ?? '', path: pathname, body });
    }
    if (pathname.startsWith('/assets/')) {
      const name = pathname.slice('/assets/'.length);
      response.setHeader('content-type', name.endsWith('.css') ? 'text/css' : 'text/javascript');
      response.end(assets.get(name));
    } else if (pathname.startsWith('/api/')) {
      if (service.draftAnswer === 'none') return void request.socket.destroy();
      response.statusCode = service.draftAnswer;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ savedAt: '2022-03-08T05:03:00.000Z', revision: 'stored' }));
    } else {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(pages[pathname.slice(1)] ?? '<!doctype html><title>sent</title>');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const service: PageServer = {
    origin: `http://127.0.0.1:${port}`,
    seen,
    draftAnswer: 200,
    cutOff: undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return service;
}
