import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourcesIn } from './source-files.ts';

const sources = ['shared', 'server', 'client'].flatMap(sourcesIn);

/** Catalogues and schemas grow with what they list. */
const CATALOGUES = /^shared\/api\/|\/messages\//;

describe('source files', () => {
  it('have kebab-case names', () => {
    const names = sources
      .map((file) => file.path)
      .filter((path) => !/^[a-z0-9-]+(\.d)?\.tsx?$/.test(basename(path)));
    expect(names).toEqual([]);
  });

  it('say by name what they hold', () => {
    const vague = /\b(utils?|helpers?|common|manager|service|misc)\b/;
    const allowed = new Set(['server/start-service.ts']);
    const names = sources
      .map((file) => file.path)
      .filter((path) => vague.test(basename(path)) && !allowed.has(path));
    expect(names).toEqual([]);
  });

  it('can be told apart by name alone, but for catalogues of messages', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const { path } of sources) {
      if (path.includes('/messages/')) continue;
      const other = seen.get(basename(path));
      if (other) twice.push(`${other} and ${path}`);
      seen.set(basename(path), path);
    }
    expect(twice).toEqual([]);
  });

  it('fit in the head: none over 250 lines but catalogues and schemas', () => {
    const long = sources.filter((file) => !CATALOGUES.test(file.path) && file.text.split('\n').length > 251);
    expect(long.map((file) => file.path)).toEqual([]);
  });
});
