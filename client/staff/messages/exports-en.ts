import type { exportsJa } from './exports-ja.ts';

/** Words of waiting for one's turn to export; read when somebody asks for a file. */
export const exportsEn = {
  waiting: 'Waiting for other exports to end. The file is saved by itself when it is this one’s turn.',
  giveUp: 'Stop waiting',
  failed: 'The export could not be started',
  again: 'Export again',
  close: 'Close',
  bar: 'Export of a file',
} as const satisfies Readonly<Record<keyof typeof exportsJa, string>>;
