import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/**
 * Pages and published files leave as gzip for those who take it: Japanese text shrinks to a third, and many an office has
 * no proxy that would do it. The built files have compressed copies of their own, and replies to programs stay as they
 * are: they are small, or written on and on.
 */
export async function compressPages(pages: FastifyInstance): Promise<void> {
  // Brotli at the level that the library takes costs a page longer than it saves on the way.
  await pages.register(compress, { encodings: ['gzip'], threshold: 1_024 });
}
