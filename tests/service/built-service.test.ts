import { describe, expect, it } from 'vitest';
import { emptyFolder, runBuilt } from '../cli/command.ts';

/** The JSON lines printed so far, the last one perhaps not whole yet left out. */
function linesIn(output: string): readonly Record<string, unknown>[] {
  return output
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

describe('node dist/server/main.js', () => {
  it('says where it listens, gives a one-time link at the first start, and ends cleanly on SIGTERM', async () => {
    const folder = await emptyFolder();
    const service = await runBuilt('main.js', {
      cwd: folder,
      environment: { PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'silent' },
      onOutput: (soFar, stop) => linesIn(soFar).length === 2 && stop(),
    });
    expect(linesIn(service.output)).toMatchObject([
      { msg: 'listening', url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) },
      { url: expect.stringMatching(/\/staff\/setup#[0-9A-Z]{26}$/) },
    ]);
    expect(service).toMatchObject({ code: 0, errors: '' });
  }, 30_000);

  it('stops the start with one sentence when a setting is wrong', async () => {
    const folder = await emptyFolder();
    const environment = { DATA_DIR: folder, DATABASE_URL: 'postgres://localhost/hakaru' };
    const elsewhere = await runBuilt('main.js', { cwd: folder, environment });
    expect(elsewhere).toMatchObject({ code: 1, output: '' });
    expect(elsewhere.errors.trim().split('\n')).toHaveLength(1);
    const service = await runBuilt('main.js', { cwd: folder, environment: { PORT: 'http' } });
    expect(service).toMatchObject({
      code: 1,
      output: '',
      errors: 'The setting PORT must be a port number from 0 to 65535.\n',
    });
  }, 30_000);
});
