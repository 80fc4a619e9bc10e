/**
 * Maintenance is a file in the data folder, so that a command can switch it on for a service that runs, and it outlasts
 * a restart. It holds no secret and may be written by another user than the one that the service runs as.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { instant } from '../shared/api/value-api.ts';

export const MAINTENANCE_FILE = 'maintenance.json';

export interface Maintenance {
  /** When the work is expected to be done. It does not end by itself: the work may take longer. */
  readonly endsAt: Date | undefined;
  /** Why the file cannot be read. Somebody wanted maintenance, so it is on all the same. */
  readonly fault?: string | undefined;
}

const maintenanceFile = z.strictObject({ endsAt: instant.optional() });

/** Undefined while there is none. Not asynchronous: it is a look at one small file, once a second. */
export function readMaintenance(dataDir: string): Maintenance | undefined {
  const path = join(dataDir, MAINTENANCE_FILE);
  try {
    // Asked first, since most of the time there is no file, and looking needs no file handle.
    const entry = statSync(path, { throwIfNoEntry: false });
    if (!entry) return undefined;
    // Reading a pipe would wait for a writer, and the whole service with it.
    if (!entry.isFile()) return { endsAt: undefined, fault: `${path} is no file` };
    const { endsAt } = maintenanceFile.parse(JSON.parse(readFileSync(path, 'utf8')));
    return { endsAt: endsAt === undefined ? undefined : new Date(endsAt) };
  } catch (error) {
    // Removed between the two looks.
    if (isMissing(error)) return undefined;
    return { endsAt: undefined, fault: error instanceof Error ? error.message : String(error) };
  }
}

/** Written to its full length under another name first: the service sees the old file or the new one, never half of it. */
export async function writeMaintenance(dataDir: string, { endsAt }: Maintenance): Promise<void> {
  const draft = join(dataDir, `${MAINTENANCE_FILE}.${randomUUID()}`);
  const file = await open(draft, 'wx', 0o644);
  try {
    await file.writeFile(`${JSON.stringify({ endsAt: endsAt?.toISOString() })}\n`);
    await file.sync();
    await file.close();
    await rename(draft, join(dataDir, MAINTENANCE_FILE));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** False where there was none. */
export async function removeMaintenance(dataDir: string): Promise<boolean> {
  try {
    await rm(join(dataDir, MAINTENANCE_FILE));
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
