import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { firstJa } from '../../../client/staff/messages/first-ja.ts';
import { type SourceFile, sourcesIn } from '../../architecture/source-files.ts';

/** What a visit runs before any late page; the palette is opened by its button alone. */
const FIRST = ['client/staff/main.tsx', 'client/staff/frame/palette-dialog.tsx'];
const STATIC_IMPORT = /^(?:import|export)\s(?!type\b)[^;]*?from '(\.[^']+)'/gm;
const SAID = /\bsay\(\s*(?:[\w.!]+ \? )?(['`])([^'`]+)\1/g;

const sources = new Map(sourcesIn('client').map((file) => [file.path, file]));

function reachedFrom(paths: readonly string[]): readonly SourceFile[] {
  const reached = new Set<string>();
  const next = [...paths];
  for (let path = next.pop(); path !== undefined; path = next.pop()) {
    const file = sources.get(path);
    if (!file || reached.has(path)) continue;
    reached.add(path);
    for (const [, name = ''] of file.text.matchAll(STATIC_IMPORT))
      next.push(normalize(join(dirname(path), name)));
  }
  return [...reached].flatMap((path) => sources.get(path) ?? []);
}

const known = Object.keys(firstJa);
const first = reachedFrom(FIRST).filter(({ path }) => path.startsWith('client/staff/'));

describe('the words of the first load', () => {
  it('are all that the frame, the sign-in and the overview say', () => {
    const said = first.flatMap(({ path, text }) =>
      [...text.matchAll(SAID)].map(([, , key = '']) => ({ path, key, beginning: key.split('${')[0] ?? '' })),
    );
    expect(said.length).toBeGreaterThan(80);
    const missing = said.filter(({ key, beginning }) =>
      beginning === key ? !known.includes(key) : !known.some((one) => one.startsWith(beginning)),
    );
    expect(missing).toEqual([]);
  });

  it('name every place of the navigation', () => {
    const routes = sources.get('client/staff/routes.ts')?.text ?? '';
    const places = [...routes.matchAll(/navigation: '(\w+)'/g)].map(([, place]) => `navigation.${place}`);
    expect(places.length).toBeGreaterThan(5);
    expect(places.filter((place) => !known.includes(place))).toEqual([]);
  });

  it('leave the catalogues of late pages to them', () => {
    const late = first.filter(({ path }) => /messages\/(?:ja|en|chasing-ja|rosters-ja)\.ts$/.test(path));
    expect(late.map(({ path }) => path)).toEqual([]);
  });
});
