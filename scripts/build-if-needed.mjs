// Builds when there is no build, or when a source is newer than it. Where the sources are not installed there is
// nothing to compare, and the build that came along is used.
import { execSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STAMP = 'dist/built';
const SOURCES = [
  'server',
  'shared',
  'client',
  'package.json',
  'vite.server.config.ts',
  'vite.config.ts',
  'vite.answer.config.ts',
];

function newest(path) {
  if (!existsSync(path)) return 0;
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const builtAt = existsSync(STAMP) ? statSync(STAMP).mtimeMs : -1;
if (Math.max(...SOURCES.map(newest)) > builtAt) {
  const startedAt = new Date();
  // Asked for from within the tests, it would otherwise be built for tests: larger and slower than what is delivered.
  const env = { ...process.env, NODE_ENV: 'production' };
  execSync('npm run --silent build', { stdio: 'inherit', env });
  writeFileSync(STAMP, '');
  // A source changed while this was building counts as newer.
  utimesSync(STAMP, startedAt, startedAt);
}
