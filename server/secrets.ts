import { createHmac, hash, hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeBase32, LINK_CODE_LENGTH } from '../shared/domain/link-code.ts';

export const SECRET_FILE = 'secret.key';

/** Keys made from the one secret of the service, each for one purpose. */
export interface Secrets {
  /** The code of a personal link: derived, never stored, so that a stolen database opens no link. */
  linkCode(invitationId: string, linkVersion: number): string;
  /** The code of the link with which an office prepares an answer; never the same as any personal one. */
  preparingCode(invitationId: string, preparingVersion: number): string;
  /** Signs session tokens. */
  readonly sessionKey: string;
}

/** SHA-256 of a code: the only form of it that the store knows. */
export function codeHashOf(code: string): Buffer {
  return hash('sha256', code, 'buffer');
}

export function secretsFrom(secretKey: Uint8Array): Secrets {
  const keyFor = (purpose: string) => Buffer.from(hkdfSync('sha256', secretKey, '', `hakaru ${purpose}`, 32));
  const codesUnder = (key: Buffer) => (invitationId: string, version: number) => {
    const digest = createHmac('sha256', key).update(`${invitationId}:${version}`).digest();
    return encodeBase32(digest, LINK_CODE_LENGTH);
  };
  return {
    linkCode: codesUnder(keyFor('personal links')),
    preparingCode: codesUnder(keyFor('preparing links')),
    sessionKey: keyFor('sessions').toString('hex'),
  };
}

/**
 * The secret from the environment (64 hexadecimal digits), else from `secret.key` in the data folder, made there with
 * mode 0600 at the first start. It is written to its full length under another name first: a power cut leaves either
 * no key or a whole one, and of two services that start at once one key wins.
 */
export async function loadSecretKey(dataDir: string, fromEnvironment: string | undefined): Promise<Buffer> {
  if (fromEnvironment) return Buffer.from(fromEnvironment, 'hex');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, SECRET_FILE);
  const existing = await readKey(path);
  if (existing) return existing;
  const draft = join(dataDir, `secret.key.${randomUUID()}`);
  const file = await open(draft, 'wx', 0o600);
  await file.writeFile(`${randomBytes(32).toString('hex')}\n`);
  await file.sync();
  await file.close();
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await unlink(draft);
  const folder = await open(dataDir, 'r');
  await folder.sync();
  await folder.close();
  const made = await readKey(path);
  if (!made) throw new Error(`The secret key could not be written to ${path}.`);
  return made;
}

async function readKey(path: string): Promise<Buffer | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  if (!/^[0-9a-f]{64}\s*$/i.test(text)) throw new Error(`The file ${path} does not hold a secret key.`);
  await chmod(path, 0o600);
  return Buffer.from(text.trim(), 'hex');
}
