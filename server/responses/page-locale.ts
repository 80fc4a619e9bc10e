import type { FastifyRequest } from 'fastify';
import type { Locale } from '../../shared/domain/localized-text.ts';

/** The language in the address, else the one the browser asks for first, else Japanese. */
export function localeOf(request: FastifyRequest): Locale {
  const query = (request.query ?? {}) as Readonly<Record<string, unknown>>;
  if (query.lang === 'ja' || query.lang === 'en') return query.lang;
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'ja';
}
