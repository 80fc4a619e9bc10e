/**
 * A copy of the built service with a line of it changed: a service that breaks the rule on purpose proves that the
 * test would see it. The product itself has no switch for such a thing.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { packageDir } from '../../server/package-dir.ts';

export interface Change {
  readonly from: RegExp;
  readonly to: string;
}

/** The main script of the copy, which is removed when the test has finished. */
export function changedService({ from, to }: Change): string {
  const [whole, copy] = [packageDir(), mkdtempSync(join(tmpdir(), 'hakaru-changed-'))];
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  for (const part of ['dist', 'migrations', 'package.json'])
    cpSync(join(whole, part), join(copy, part), { recursive: true });
  symlinkSync(join(whole, 'node_modules'), join(copy, 'node_modules'));
  const service = join(copy, 'dist', 'server');
  const scripts = readdirSync(service, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.js$/.test(name),
  );
  const matching = scripts
    .map((name) => join(service, name))
    .filter((path) => from.test(readFileSync(path, 'utf8')));
  const [path] = matching;
  if (!path || matching.length > 1)
    throw new Error(`${from} stands in ${matching.length} files of the service.`);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  return join(service, 'main.js');
}
