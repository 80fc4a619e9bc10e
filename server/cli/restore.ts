import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readConfig } from '../config.ts';
import { SECRET_FILE } from '../secrets.ts';
import { copyStore } from '../store/copy-store.ts';
import { DATABASE_FILE } from '../store/open-store.ts';
import { proven } from './proven-copy.ts';

/** Never overwrites: a data folder that holds a database is left as it is. */
export async function restore([source]: readonly string[]): Promise<number> {
  if (!source) {
    console.error('Name the folder of a backup: restore <folder>');
    return 2;
  }
  const folder = resolve(source);
  const { dataDir } = readConfig(process.env);
  if (existsSync(join(dataDir, DATABASE_FILE))) {
    console.error(`There is a database in ${resolve(dataDir)} already; move it away first.`);
    return 2;
  }
  const [key, kept] = [join(folder, SECRET_FILE), join(dataDir, SECRET_FILE)];
  if (existsSync(key) && existsSync(kept) && !(await readFile(key)).equals(await readFile(kept))) {
    console.error(
      `${kept} is not the key of this backup: links shown with it would open nothing. Move it away first.`,
    );
    return 2;
  }
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const database = join(dataDir, DATABASE_FILE);
  try {
    copyStore(folder, dataDir);
    const summary = await proven(dataDir);
    if (existsSync(key) && !existsSync(kept)) await copyFile(key, kept);
    console.log(`${resolve(dataDir)}: ${summary}`);
  } catch (error) {
    // A copy that could not be proven must not be taken for the database.
    for (const file of [database, `${database}-wal`, `${database}-shm`]) await rm(file, { force: true });
    throw error;
  }
  if (!existsSync(key)) {
    console.log('The backup holds no secret key: without the key it was made with, every link is dead.');
  }
  return 0;
}
