/** The files of a database as a power cut at a moment may leave them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Traced } from './traced-files.ts';

type Change = Extract<Traced, { act: 'write' | 'truncate' }>;

export interface PowerCut {
  /** Events before the cut. */
  readonly moment: number;
  /** Decides of each change that no sync covered whether it reached the disk all the same. */
  readonly reachedDisk: () => boolean;
}

/** Writes the files into `folder`, beginning with what they held before the trace. */
export function writeAfterCut(
  folder: string,
  before: ReadonlyMap<string, Buffer>,
  events: readonly Traced[],
  { moment, reachedDisk }: PowerCut,
): void {
  const happened = events.slice(0, moment);
  const syncedUpTo = new Map<string, number>();
  for (const event of happened) if (event.act === 'sync') syncedUpTo.set(event.file, event.begun);
  const files = new Map(before);
  happened.forEach((event, index) => {
    if (event.act !== 'write' && event.act !== 'truncate') return;
    const isSynced = index < (syncedUpTo.get(event.file) ?? 0);
    if (isSynced || reachedDisk())
      files.set(event.file, changed(files.get(event.file) ?? Buffer.alloc(0), event));
  });
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
}

/** Receipts that people had been given at that moment. */
export function toldBefore(events: readonly Traced[], moment: number): readonly string[] {
  return events.slice(0, moment).flatMap((event) => (event.act === 'told' ? [event.receipt] : []));
}

function changed(bytes: Buffer, change: Change): Buffer {
  if (change.act === 'truncate') return resized(bytes, change.size);
  const end = change.at + change.bytes.length;
  const room = end > bytes.length ? resized(bytes, end) : Buffer.from(bytes);
  change.bytes.copy(room, change.at);
  return room;
}

function resized(bytes: Buffer, size: number): Buffer {
  const made = Buffer.alloc(size);
  bytes.copy(made);
  return made;
}
