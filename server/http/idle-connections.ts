/**
 * A stop waits for what was asked, and for nobody who asks nothing. Node counts a connection on which nothing was ever
 * asked among the busy ones, and stops looking for stalled ones while it closes: one such connection held a stop until
 * `connectionTimeout`, and a finished one was kept for the next request.
 */
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** To be called before other `preClose` hooks are added: what they wait for must not be waited for twice. */
export function cutIdleConnections(app: FastifyInstance): void {
  const open = new Map<Socket, Set<ServerResponse>>();
  let closing = false;

  app.server.on('connection', (socket: Socket) => {
    // Whoever comes after the signal would be refused a moment later.
    if (closing) return void socket.destroy();
    open.set(socket, new Set());
    socket.once('close', () => open.delete(socket));
  });
  app.server.prependListener('request', ({ socket }, response) => {
    const underWay = open.get(socket);
    underWay?.add(response);
    response.once('close', () => {
      underWay?.delete(response);
      if (closing && underWay?.size === 0) socket.destroySoon();
    });
  });
  app.addHook('preClose', async () => {
    closing = true;
    for (const [socket, underWay] of open) {
      if (underWay.size === 0) socket.destroy();
      // Told so, nobody sends another request that would be cut off unseen.
      for (const response of underWay) if (!response.headersSent) response.setHeader('connection', 'close');
    }
  });
}
