import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSecretKey, secretsFrom } from '../../server/secrets.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hakaru-secret-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

describe('the secret key', () => {
  it('is made at the first start, for its owner alone, and kept', async () => {
    const made = await loadSecretKey(dataDir, undefined);
    expect(made).toHaveLength(32);
    expect((await stat(join(dataDir, 'secret.key'))).mode & 0o777).toBe(0o600);
    expect(await loadSecretKey(dataDir, undefined)).toEqual(made);
  });

  it('is one key even when several services start at once', async () => {
    const keys = await Promise.all([1, 2, 3].map((pause) => startedAfter(pause)));
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
  });

  async function startedAfter(turns: number): Promise<Buffer> {
    for (let turn = 0; turn < turns; turn++) await Promise.resolve();
    return loadSecretKey(dataDir, undefined);
  }

  it('comes from the environment where it is given, and nothing is written then', async () => {
    const given = 'ab'.repeat(32);
    expect((await loadSecretKey(dataDir, given)).toString('hex')).toBe(given);
    await expect(readFile(join(dataDir, 'secret.key'))).rejects.toThrow('ENOENT');
  });

  it('is refused when the file holds something else: a new key would kill every link', async () => {
    await writeFile(join(dataDir, 'secret.key'), 'not a key\n');
    await expect(loadSecretKey(dataDir, undefined)).rejects.toThrow(/does not hold a secret key/);
  });
});

describe('link codes', () => {
  const secrets = secretsFrom(Buffer.alloc(32, 1));

  it('are 26 characters of Crockford base 32, the same every time', () => {
    const code = secrets.linkCode('invitation', 1);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(secrets.linkCode('invitation', 1)).toBe(code);
  });

  it('differ by invitation, by version and by secret', () => {
    const codes = [
      secrets.linkCode('invitation', 1),
      secrets.linkCode('invitation', 2),
      secrets.linkCode('another', 1),
      secretsFrom(Buffer.alloc(32, 2)).linkCode('invitation', 1),
    ];
    expect(new Set(codes).size).toBe(4);
  });

  it('share no key with the sessions', () => {
    expect(secrets.sessionKey).toHaveLength(64);
    expect(secrets.sessionKey).not.toBe(Buffer.alloc(32, 1).toString('hex'));
  });
});
