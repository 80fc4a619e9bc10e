import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, runBuilt } from './command.ts';

describe('npm run demo -- --once', () => {
  it('arrives at the published figures of FY2021, writes the CSV files and ends with 0', async () => {
    const folder = await emptyFolder();
    const environment = { PORT: '0', TMPDIR: folder };
    const demo = await runBuilt('cli/cli.js', { args: ['demo', '--once'], cwd: folder, environment });
    expect(demo.errors).toBe('');
    expect(demo.output).toMatch(/①－１ +24\/24 +23\/24 +○ 達成 achieved/);
    expect(demo.output).toMatch(/①－２ +23\/24 +24\/24 +× 未達成 missed/);
    expect(demo.output).toContain('24件');
    expect(demo.code).toBe(0);
    const tally = await readFile(join(folder, 'demo-output/tally.csv'), 'utf8');
    expect(tally.startsWith('\ufefffiscal_year,era_year,')).toBe(true);
    expect(tally.trimEnd().split('\r\n')).toHaveLength(3);
    const responses = await readFile(join(folder, 'demo-output/responses.csv'), 'utf8');
    expect(responses.trimEnd().split('\r\n')).toHaveLength(25);
  }, 30_000);
});
