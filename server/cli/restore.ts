import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
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
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  copyStore(folder, dataDir);
  const key = join(folder, SECRET_FILE);
  if (existsSync(key) && !existsSync(join(dataDir, SECRET_FILE)))
    await copyFile(key, join(dataDir, SECRET_FILE));
  console.log(`${resolve(dataDir)}: ${await proven(dataDir)}`);
  return 0;
}
