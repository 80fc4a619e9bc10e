import type { FastifyInstance } from 'fastify';

/**
 * Everything that the app logs from now on, in place of standard output. The stream is reached through the logger's
 * own symbol: what is captured is what production would have written, byte for byte.
 */
export function captureLog(app: FastifyInstance): { readonly text: () => string } {
  const symbol = Object.getOwnPropertySymbols(app.log).find(
    ({ description }) => description === 'pino.stream',
  );
  const stream: unknown = symbol && Reflect.get(app.log, symbol);
  if (!isStream(stream)) throw new Error('The logger has no stream to capture.');
  const lines: string[] = [];
  stream.write = (line) => {
    lines.push(line);
    return true;
  };
  return { text: () => lines.join('') };
}

function isStream(value: unknown): value is { write: (line: string) => boolean } {
  return typeof value === 'object' && value !== null && 'write' in value && typeof value.write === 'function';
}
