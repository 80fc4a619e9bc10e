import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Caches may keep what is public for a minute, so that a take-back is seen soon; after that they ask by the ETag. The
 * language is taken from the browser where the address names none.
 */
const KEPT_BY_CACHES = 'public, max-age=60';

/** Says of a reply what `named` stands for, so that caches hold it; true when whoever asks has exactly that already. */
export function isKnownAlready(request: FastifyRequest, reply: FastifyReply, named: string): boolean {
  // Weak: with and without gzip it is the same page in other bytes.
  const etag = `W/"${createHash('sha256').update(named).digest('base64url').slice(0, 27)}"`;
  reply
    .header('cache-control', KEPT_BY_CACHES)
    .header('vary', 'accept-language')
    .header('etag', etag)
    .removeHeader('x-robots-tag');
  const known = request.headers['if-none-match'];
  return known !== undefined && tagsIn(known).includes(etag.slice(2));
}

function tagsIn(header: string): readonly string[] {
  return header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
}

export function notModified(reply: FastifyReply) {
  return reply.code(304).removeHeader('content-type').send();
}
