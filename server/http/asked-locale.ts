import type { FastifyRequest } from 'fastify';
import type { Locale } from '../../shared/domain/localized-text.ts';

/** The language in the address, else the one that the browser likes better, else Japanese. */
export function localeAsked({ query, headers }: Pick<FastifyRequest, 'query' | 'headers'>): Locale {
  const { lang } = (query ?? {}) as Readonly<Record<string, unknown>>;
  if (lang === 'ja' || lang === 'en') return lang;
  const liked = headers['accept-language'] ?? '';
  return weightOf('en', liked) > weightOf('ja', liked) ? 'en' : 'ja';
}

/**
 * How much a browser likes a language, 0 to 1, by RFC 9110: `ja;q=0.1, en` likes English better. Of two that it likes the
 * same, the one that it names first comes first, by a trace.
 */
function weightOf(locale: Locale, header: string): number {
  const ranges = header.slice(0, 1_000).toLowerCase().split(',');
  const weights = ranges.map((range, place) => {
    const [tag = '', ...params] = range.split(';').map((part) => part.trim());
    if (tag !== locale && !tag.startsWith(`${locale}-`)) return 0;
    const given = params.find((param) => param.startsWith('q='))?.slice(2);
    const weight = given === undefined ? 1 : Number(given);
    return weight > 0 && weight <= 1 ? weight - place / 1_000_000 : 0;
  });
  return Math.max(0, ...weights);
}
