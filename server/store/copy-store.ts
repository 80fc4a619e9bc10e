import { join } from 'node:path';
import { DATABASE_FILE } from './open-store.ts';
import { vacuumCopy } from './sqlite/vacuum-copy.ts';

/**
 * Copies the database of one data folder into another folder, while the service may be running. The other folder
 * must exist and hold no database.
 */
export function copyStore(dataDir: string, targetDir: string): void {
  vacuumCopy(join(dataDir, DATABASE_FILE), join(targetDir, DATABASE_FILE));
}
