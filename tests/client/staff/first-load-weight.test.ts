import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packageDir } from '../../../server/package-dir.ts';

const BUDGET = 69_000;
const built = (file: string) => readFile(join(packageDir(), 'dist/client/staff', file));

describe('the first load of the staff app', () => {
  it('weighs less than 69 kB with page, styles, scripts and the modules it asks for beforehand', async () => {
    const page = await built('index.html');
    const tags = page.toString().match(/<(?:link|script)\b[^>]*>/g) ?? [];
    const files = tags
      .filter((tag) => /^<script|rel="(?:stylesheet|modulepreload)"/.test(tag))
      .flatMap((tag) => /(?:href|src)="\/staff\/([^"]+)"/.exec(tag)?.[1] ?? []);
    const parts = await Promise.all(files.map(built));
    const weight = [page, ...parts].reduce((sum, part) => sum + gzipSync(part).length, 0);
    expect(weight).toBeGreaterThan(30_000);
    expect(weight).toBeLessThan(BUDGET);
  });
});
