import { onTestFinished } from 'vitest';
import { type ServerProcess, type ServerStart, startServer } from '../../bench/server-process.ts';

/** The service in a process of its own, killed when the test has finished, should it still run. */
export async function startService(start: ServerStart): Promise<ServerProcess> {
  const server = await startServer(start);
  let running = true;
  server.child.once('exit', () => {
    running = false;
  });
  onTestFinished(() => {
    if (running) process.kill(server.pid, 'SIGKILL');
  });
  return server;
}
