import { accessSync, constants, statSync } from 'node:fs';
import { isIP } from 'node:net';
import { delimiter } from 'node:path';
import { z } from 'zod';

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value <= 65_535);
const origin = z
  .string()
  .refine((value) => {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    return /^https?:$/.test(url?.protocol ?? '') && `${url?.origin}/` === url?.href;
  })
  .transform((value) => new URL(value).origin);

/** An IP address, or a range of them such as 10.0.0.0/8. */
function isAddress(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  return isIP(address) > 0 && rest.length === 0 && (bits === undefined || /^\d{1,3}$/.test(bits));
}

/** A file that may be run. */
function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** What each variable must be, said in the one sentence that stops the start. */
const VARIABLES = {
  PORT: { schema: port.default(3000), must: 'be a port number from 0 to 65535' },
  HOST: {
    schema: z
      .string()
      .regex(/^[\w.:-]{1,255}$/)
      .default('127.0.0.1'),
    must: 'be an address or a host name',
  },
  PUBLIC_URL: {
    schema: origin.optional(),
    must: 'be an origin such as https://survey.example.jp, without a path',
  },
  DATA_DIR: { schema: z.string().min(1).default('./data'), must: 'be a folder' },
  DATABASE_URL: { schema: z.string().min(1).optional(), must: 'be the address of a database' },
  SMTP_URL: {
    schema: z.url({ protocol: /^smtps?$/ }).optional(),
    must: 'be an address such as smtps://user:password@mail.example.jp',
  },
  MAIL_FROM: { schema: z.email().max(254).optional(), must: 'be an e-mail address' },
  SECRET_KEY: {
    schema: z
      .string()
      .regex(/^[0-9a-f]{64}$/i)
      .optional(),
    must: 'be 64 hexadecimal digits (32 random bytes)',
  },
  ADMIN_EMAIL: { schema: z.email().max(254).optional(), must: 'be an e-mail address' },
  ADMIN_PASSWORD: { schema: z.string().min(8).max(256).optional(), must: 'have 8 to 256 characters' },
  TRUST_PROXY: {
    schema: z
      .string()
      .transform((list) => list.split(',').map((one) => one.trim()))
      .refine((list) => list.every(isAddress))
      .optional(),
    must: 'list the addresses of your proxies, separated by commas',
  },
  CHROMIUM_PATH: {
    schema: z.string().refine(isProgram).optional(),
    must: 'name a browser that can be run, such as /usr/bin/chromium',
  },
  LOG_LEVEL: {
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    must: 'be one of fatal, error, warn, info, debug, trace, silent',
  },
} as const;

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Origin of the links that are given out; the listening address when not set. */
  readonly publicUrl: string | undefined;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly secretKey: string | undefined;
  readonly admin: { readonly email: string; readonly password: string } | undefined;
  readonly trustProxy: readonly string[] | undefined;
  /** The mail server and the sender of mail; kept for reminders, nothing sends mail yet. */
  readonly mail: { readonly smtpUrl: string | undefined; readonly from: string | undefined };
  /** The browser that prints sheets to PDF, and where to look for one when it is not set. */
  readonly browser: {
    readonly path: string | undefined;
    readonly folders: readonly string[];
    /** The data folder again: by it, what a print leaves behind can be told from that of another service. */
    readonly dataDir: string;
  };
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

/** A setting that cannot be used; its message is one sentence for the person who starts the service. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** The only reader of the environment. Empty values count as not set. Throws `ConfigError`. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const read = <K extends keyof typeof VARIABLES>(name: K): z.output<(typeof VARIABLES)[K]['schema']> => {
    const { schema, must } = VARIABLES[name];
    const parsed = schema.safeParse(environment[name] || undefined);
    if (!parsed.success) throw new ConfigError(`The setting ${name} must ${must}.`);
    return parsed.data as z.output<(typeof VARIABLES)[K]['schema']>;
  };
  const [email, password] = [read('ADMIN_EMAIL'), read('ADMIN_PASSWORD')];
  if ((email === undefined) !== (password === undefined)) {
    throw new ConfigError('The settings ADMIN_EMAIL and ADMIN_PASSWORD must be given together.');
  }
  const dataDir = read('DATA_DIR');
  return {
    port: read('PORT'),
    host: read('HOST'),
    publicUrl: read('PUBLIC_URL'),
    dataDir,
    databaseUrl: read('DATABASE_URL'),
    secretKey: read('SECRET_KEY'),
    admin: email !== undefined && password !== undefined ? { email, password } : undefined,
    trustProxy: read('TRUST_PROXY'),
    mail: { smtpUrl: read('SMTP_URL'), from: read('MAIL_FROM') },
    browser: {
      path: read('CHROMIUM_PATH'),
      folders: (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
      dataDir,
    },
    logLevel: read('LOG_LEVEL'),
  };
}
