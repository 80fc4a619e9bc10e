/** What a browser loads at first, compressed as a proxy in front of the service would (gzip). */
import { gzipSync } from 'node:zlib';

export const RESPONDENT_BUDGET = 15_000;
export const STAFF_BUDGET = 70_000;

export interface FirstLoads {
  /** Page, style and script of a personal link, in bytes. */
  readonly respondent: number;
  /** Page, styles and scripts of the staff's app before any chart, in bytes. */
  readonly staff: number;
}

export async function firstLoads(url: string, code: string): Promise<FirstLoads> {
  return { respondent: await weightOf(`${url}/a/${code}`), staff: await weightOf(`${url}/staff/`) };
}

/** A page together with every style, script and preloaded module that it names. */
async function weightOf(url: string): Promise<number> {
  const page = await bytesAt(url);
  const tags = page.toString().match(/<(?:link|script)\b[^>]*>/g) ?? [];
  const addresses = tags
    .filter((tag) => tag.startsWith('<script') || /rel="?(?:stylesheet|modulepreload)/.test(tag))
    .flatMap((tag) => /(?:href|src)="?([^"\s>]+)/.exec(tag)?.[1] ?? []);
  const parts = await Promise.all(addresses.map((address) => bytesAt(new URL(address, url).href)));
  return [page, ...parts].reduce((sum, part) => sum + gzipSync(part).length, 0);
}

async function bytesAt(url: string): Promise<Buffer> {
  const reply = await fetch(url);
  if (!reply.ok) throw new Error(`${new URL(url).pathname} answered ${reply.status}.`);
  return Buffer.from(await reply.arrayBuffer());
}
