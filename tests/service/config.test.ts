import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../server/config.ts';

describe('the settings', () => {
  it('are all optional', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: undefined,
      dataDir: './data',
      databaseUrl: undefined,
      secretKey: undefined,
      admin: undefined,
      trustProxy: undefined,
      mail: { smtpUrl: undefined, from: undefined },
      browser: { path: undefined, folders: [], dataDir: './data' },
      logLevel: 'info',
    });
  });

  it('count as not set when empty', () => {
    expect(readConfig({ PORT: '', PUBLIC_URL: '', LOG_LEVEL: '' }).port).toBe(3000);
  });

  it('give the origin of links without a slash at the end', () => {
    expect(readConfig({ PUBLIC_URL: 'https://survey.example.jp/' }).publicUrl).toBe(
      'https://survey.example.jp',
    );
  });

  it('split the addresses of proxies', () => {
    expect(readConfig({ TRUST_PROXY: '10.0.0.1, 10.1.0.0/16' }).trustProxy).toEqual([
      '10.0.0.1',
      '10.1.0.0/16',
    ]);
  });

  it.each([
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '3000x'],
    ['HOST', 'two words'],
    ['PUBLIC_URL', 'survey.example.jp'],
    ['PUBLIC_URL', 'ftp://survey.example.jp'],
    ['PUBLIC_URL', 'https://survey.example.jp/path'],
    ['SECRET_KEY', 'change me'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '1'],
    ['TRUST_PROXY', 'abc'],
    ['SMTP_URL', 'https://mail.example.jp'],
    ['MAIL_FROM', 'nobody'],
    ['CHROMIUM_PATH', '/no/such/browser'],
    ['LOG_LEVEL', 'loud'],
    ['ADMIN_EMAIL', 'nobody'],
    ['ADMIN_PASSWORD', 'short'],
  ])('stop the start with one sentence that names %s when it is %s', (name, value) => {
    const admin = { ADMIN_EMAIL: 'admin@hakaru.example.jp', ADMIN_PASSWORD: 'a long enough phrase' };
    const reading = () => readConfig({ ...admin, [name]: value });
    expect(reading).toThrow(ConfigError);
    expect(reading).toThrow(new RegExp(`^The setting ${name} must [^.]*(\\.[^.]+)*\\.$`));
  });

  it('must name the first administrator whole or not at all', () => {
    expect(() => readConfig({ ADMIN_EMAIL: 'admin@hakaru.example.jp' })).toThrow(/ADMIN_PASSWORD/);
    expect(() => readConfig({ ADMIN_PASSWORD: 'a long enough phrase' })).toThrow(/ADMIN_EMAIL/);
  });
});
