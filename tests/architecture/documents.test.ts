import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './source-files.ts';

const scripts: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
).scripts;
const BUILT_IN = new Set(['ci', 'test', 'start', 'install']);

describe.each(['README.md', 'CONTRIBUTING.md', 'docs/dependencies.md', 'docs/first-round.md'])(
  '%s',
  (document) => {
    const text = readFileSync(join(ROOT, document), 'utf8');

    it('names only files and folders that exist', () => {
      const paths = [...text.matchAll(/(?:`|\]\()([\w.-]+(?:\/[\w.-]+)+|[\w-]+\.(?:md|json|ts))(?:`|\))/g)]
        .map((match) => match[1] ?? '')
        .filter((path) => !path.startsWith('dist/') && !path.includes('…'));
      expect(paths.length).toBeGreaterThan(0);
      expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    });

    it('names only scripts that exist', () => {
      const named = [...text.matchAll(/npm (?:run )?([a-z][a-z:-]*)/g)].map((match) => match[1] ?? '');
      expect(named.filter((name) => !BUILT_IN.has(name) && !scripts[name])).toEqual([]);
    });
  },
);

describe('.env.example', () => {
  it('names every setting, and none that does not exist', () => {
    const named = [...readFileSync(join(ROOT, '.env.example'), 'utf8').matchAll(/^(?:# )?([A-Z_]+)=/gm)];
    const source = readFileSync(join(ROOT, 'server/config.ts'), 'utf8');
    const read = [...source.matchAll(/^ {2}([A-Z_]+): \{/gm)];
    expect(named.map((match) => match[1]).sort()).toEqual(read.map((match) => match[1]).sort());
    expect(read.length).toBeGreaterThan(5);
  });
});

describe('docs/dependencies.md', () => {
  it('gives a reason for every package', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const text = readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8');
    const names = [...Object.keys(dependencies), ...Object.keys(devDependencies)];
    const missing = names.filter((name) => !name.startsWith('@types/') && !text.includes(name));
    expect(missing).toEqual([]);
  });
});
