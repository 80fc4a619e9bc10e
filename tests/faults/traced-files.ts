/**
 * What a service wrote, synced and said, in the order in which it happened, from a trace of its system calls. A sync
 * counts from the moment it returned, a write from the moment it was begun: the order least favourable to the service.
 */
import { readFileSync } from 'node:fs';

export type Traced =
  | { readonly act: 'write'; readonly file: string; readonly at: number; readonly bytes: Buffer }
  | { readonly act: 'truncate'; readonly file: string; readonly size: number }
  /** Everything written to the file before `begun` (an index in the list) is on the disk now. */
  | { readonly act: 'sync'; readonly file: string; readonly begun: number }
  /** A receipt was sent to somebody. */
  | { readonly act: 'told'; readonly receipt: string };

/** For strace: the calls that matter, whole, in hexadecimal, with the file behind each descriptor. */
export const STRACE = [
  'strace',
  ...['--follow-forks', '--seccomp-bpf', '--quiet=all', '--strings-in-hex=all', '--string-limit=1000000'],
  ...['--decode-fds=path', '--trace=pwrite64,write,writev,ftruncate,fsync,fdatasync', '--signal=none'],
] as const;

/** Reads a trace; of files only those in `folder`, by their names there. */
export function readTrace(path: string, folder: string): readonly Traced[] {
  const events: Traced[] = [];
  const unfinished = new Map<string, { readonly text: string; readonly begun: number }>();
  for (const line of readFileSync(path, 'latin1').split('\n')) {
    const [, thread = '', said = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    const begun = events.length;
    if (said.endsWith('<unfinished ...>')) {
      const text = said.slice(0, -'<unfinished ...>'.length);
      unfinished.set(thread, { text, begun });
      if (!isSync(text)) note(text, begun);
      continue;
    }
    const [, rest] = /^<\.\.\. \w+ resumed>(.*)$/.exec(said) ?? [];
    if (rest === undefined) {
      note(said, begun);
      continue;
    }
    const before = unfinished.get(thread);
    unfinished.delete(thread);
    if (before && isSync(before.text)) note(before.text + rest, before.begun);
  }
  return events;

  function note(call: string, begun: number): void {
    const [, name, opened = '', rest = ''] = /^(\w+)\(\d+<([^>]*)>(.*)$/.exec(call) ?? [];
    if (!name) return;
    const path = bytesOf(opened).toString();
    const file = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
    if (file === undefined) {
      if (name.startsWith('write')) events.push(...receiptsIn(rest));
    } else if (isSync(name)) {
      if (/= 0$/.test(rest)) events.push({ act: 'sync', file, begun });
    } else if (name === 'ftruncate') {
      events.push({ act: 'truncate', file, size: Number(/^, (\d+)/.exec(rest)?.[1]) });
    } else if (name === 'pwrite64') {
      const [, hex = '', at] = /^, "([^"]*)", \d+, (\d+)/.exec(rest) ?? [];
      events.push({ act: 'write', file, at: Number(at), bytes: bytesOf(hex) });
    } else throw new Error(`${name} to ${file} is not understood`);
  }
}

function isSync(call: string): boolean {
  return /^f(data)?sync\b/.test(call);
}

/** Of what was sent to a socket: the receipts in answers 201. */
function receiptsIn(rest: string): readonly Traced[] {
  const sent = [...rest.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, hex = '']) => bytesOf(hex)).join('');
  if (!sent.startsWith('HTTP/1.1 201')) return [];
  return [...sent.matchAll(/"receipt":"([^"]+)"/g)].map(([, receipt = '']) => ({ act: 'told', receipt }));
}

function bytesOf(hex: string): Buffer {
  return Buffer.from(hex.replaceAll('\\x', ''), 'hex');
}
