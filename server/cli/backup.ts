import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readConfig } from '../config.ts';
import { SECRET_FILE } from '../secrets.ts';
import { copyStore } from '../store/copy-store.ts';
import { proven } from './proven-copy.ts';

/**
 * A copy counts as a backup once it has been opened and recounted. The secret key goes along, since without it every
 * link handed out is dead; who keeps it elsewhere says `--without-key`.
 */
export async function backup(args: readonly string[]): Promise<number> {
  const [target] = args.filter((arg) => !arg.startsWith('--'));
  if (!target) {
    console.error('Name a folder that does not exist yet: backup <new folder>');
    return 2;
  }
  const { dataDir, secretKey } = readConfig(process.env);
  const folder = resolve(target);
  await mkdir(folder, { mode: 0o700 });
  try {
    copyStore(dataDir, folder);
    const withKey = !secretKey && !args.includes('--without-key');
    if (withKey) await copyFile(join(dataDir, SECRET_FILE), join(folder, SECRET_FILE));
    const summary = await proven(folder);
    console.log(`${folder}: ${summary}`);
    if (!withKey) console.log('The secret key is not in it: without the same key every link is dead.');
    return 0;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
