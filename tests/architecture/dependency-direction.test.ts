import { describe, expect, it } from 'vitest';
import { type SourceFile, sourcesIn } from './source-files.ts';

const shared = sourcesIn('shared');
const server = sourcesIn('server');
const client = sourcesIn('client');

/** Folders of the server on which features stand; every other one is a feature. */
const GROUND = ['certificates', 'csv', 'http', 'replies', 'store', 'workbook'];
/** Those that stand above everything: they start, fill or rehearse the whole. */
const ROOTS = ['cli', 'example'];
/** Folders of the client that all faces share; every other one is a face. */
const SHARED_BY_FACES = ['components', 'messages', 'styles'];

function foldersIn(files: readonly SourceFile[], but: readonly string[]): readonly string[] {
  const folders = new Set(files.flatMap(({ path }) => /^\w+\/([\w-]+)\//.exec(path)?.[1] ?? []));
  return [...folders].filter((folder) => !but.includes(folder));
}

const FEATURES = foldersIn(server, [...GROUND, ...ROOTS]);
const FACES = foldersIn(client, SHARED_BY_FACES);

/** `file → import` for every import that breaks a rule. */
function breaking(files: readonly SourceFile[], allowed: (imported: string, file: SourceFile) => boolean) {
  return files.flatMap((file) =>
    file.imports
      .filter((imported) => !allowed(imported, file))
      .map((imported) => `${file.path} → ${imported}`),
  );
}

const isInside = (folder: string) => (imported: string) => imported.startsWith(`${folder}/`);

describe('dependencies point one way', () => {
  it('reads files and imports at all', () => {
    expect(server.flatMap((file) => file.imports)).toContain('shared/domain/tally.ts');
    expect(shared.length + server.length + client.length).toBeGreaterThan(100);
    expect(FEATURES).toEqual(expect.arrayContaining(['plans', 'quizzes', 'progress-sheets']));
    expect(FACES).toEqual(expect.arrayContaining(['answer', 'results', 'sheets', 'staff']));
  });

  it('shared/domain needs nothing but itself', () => {
    const domain = shared.filter((file) => file.path.startsWith('shared/domain/'));
    expect(breaking(domain, isInside('shared/domain'))).toEqual([]);
  });

  it('shared needs nothing but itself, and zod for the wire', () => {
    const allowed = (imported: string, file: SourceFile) =>
      isInside('shared')(imported) || (imported === 'zod' && file.path.startsWith('shared/api/'));
    expect(breaking(shared, allowed)).toEqual([]);
  });

  it('the client needs shared, itself and its packages, never the server; of zod only types', () => {
    const packages = ['preact', 'preact-render-to-string', 'preact-iso', 'chart.js'];
    const allowed = (imported: string, file: SourceFile) =>
      isInside('shared')(imported) ||
      isInside('client')(imported) ||
      packages.includes(imported) ||
      (imported === 'zod' && file.text.includes("import type { z } from 'zod'"));
    expect(breaking(client, allowed)).toEqual([]);
  });

  it('the faces of the client do not know each other', () => {
    const face = (path: string) => FACES.find((one) => path.startsWith(`client/${one}/`));
    const allowed = (imported: string, file: SourceFile) => {
      const [from, to] = [face(file.path), face(imported)];
      return to === undefined || from === to;
    };
    expect(breaking(client, allowed)).toEqual([]);
  });

  it('the staff app takes only types from shared/api, so that zod stays out of the browser', () => {
    const staff = client.filter((file) => file.path.startsWith('client/'));
    const values = staff.filter((file) => /import (?!type\b)[^;]*from '[^']*shared\/api\//.test(file.text));
    expect(values.map((file) => file.path)).toEqual([]);
  });

  it('of the client, the server draws only the pages it renders', () => {
    const pages = [
      'client/answer/answer-pages.tsx',
      'client/results/results-pages.tsx',
      'client/sheets/link-sheet-pages.tsx',
      'client/sheets/progress-sheet-pages.tsx',
    ];
    const allowed = (imported: string) => !imported.startsWith('client/') || pages.includes(imported);
    expect(breaking(server, allowed)).toEqual([]);
  });

  it('only store/sqlite knows drizzle and the driver', () => {
    const drivers = ['better-sqlite3', 'drizzle-orm', 'pg'];
    const allowed = (imported: string, file: SourceFile) =>
      !drivers.includes(imported) || /^server\/store\/(sqlite|postgres)\//.test(file.path);
    expect(breaking(server, allowed)).toEqual([]);
  });

  it('only open-store and the store itself know which database it is', () => {
    const allowed = (imported: string, file: SourceFile) =>
      !/^server\/store\/(sqlite|postgres)\//.test(imported) || file.path.startsWith('server/store/');
    expect(breaking(server, allowed)).toEqual([]);
  });

  it('only the composition root and the commands open a store', () => {
    const allowed = (imported: string, file: SourceFile) =>
      imported !== 'server/store/open-store.ts' ||
      /^server\/(start-service\.ts|rehearsal-copy\.ts|cli\/|store\/)/.test(file.path);
    expect(breaking(server, allowed)).toEqual([]);
  });

  it('no feature imports another', () => {
    const featureOf = (path: string) => FEATURES.find((feature) => path.startsWith(`server/${feature}/`));
    const allowed = (imported: string, file: SourceFile) => {
      const [from, to] = [featureOf(file.path), featureOf(imported)];
      return from === undefined || to === undefined || from === to;
    };
    expect(breaking(server, allowed)).toEqual([]);
  });

  it('what features stand on knows no feature', () => {
    const ground = server.filter((file) => GROUND.some((one) => file.path.startsWith(`server/${one}/`)));
    const allowed = (imported: string) =>
      !FEATURES.some((feature) => imported.startsWith(`server/${feature}/`));
    expect(breaking(ground, allowed)).toEqual([]);
  });

  it('the store knows nothing that stands on it', () => {
    const store = server.filter((file) => file.path.startsWith('server/store/'));
    const above = [...GROUND.filter((one) => one !== 'store'), ...ROOTS];
    const allowed = (imported: string) => !above.some((folder) => imported.startsWith(`server/${folder}/`));
    expect(breaking(store, allowed)).toEqual([]);
  });

  it('only config.ts and the entries read the environment', () => {
    const entries = ['server/main.ts', 'server/config.ts'];
    const readers = server.filter((file) => file.text.includes('process.env'));
    expect(
      readers
        .map((file) => file.path)
        .filter((path) => !entries.includes(path) && !path.startsWith('server/cli/')),
    ).toEqual([]);
  });
});
