import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface SourceFile {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Files of the project by path from the root, packages by name. */
  readonly imports: readonly string[];
}

/** Every TypeScript source below a folder of the project. */
export function sourcesIn(folder: string): readonly SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => {
      const path = `${folder}/${name}`;
      const text = readFileSync(join(ROOT, path), 'utf8');
      return { path, text, imports: importsIn(path, text) };
    });
}

function importsIn(path: string, text: string): readonly string[] {
  const names = [...text.matchAll(/(?:from|import)\s*\(?\s*'([\w@./:-]+)'/g)].map((match) => match[1] ?? '');
  return names.map((name) =>
    name.startsWith('.') ? relative('.', normalize(join(dirname(path), name))) : packageOf(name),
  );
}

function packageOf(name: string): string {
  if (name.startsWith('node:')) return name;
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}
