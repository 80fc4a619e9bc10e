import {
  type SheetReply,
  type SheetState,
  sheetReply,
  sheetStateReply,
} from '../../shared/api/progress-sheet-api.ts';
import type { SheetContent } from '../../shared/domain/progress-sheet/sheet-content.ts';
import type { Client, Reply } from './api-client.ts';

export function sheetPath(itemId: string | undefined, fiscalYear = 2021): string {
  return `/api/items/${itemId}/sheets/${fiscalYear}`;
}

export async function sheetAt(client: Client, path: string): Promise<SheetReply> {
  return sheetReply.parse((await client.get(path)).body);
}

/** Saves over whatever stands. */
export async function writeSheet(client: Client, path: string, content: SheetContent): Promise<SheetState> {
  const { revision } = await sheetAt(client, path);
  return stateIn(await client.put(path, { content, basedOn: revision }));
}

/** An act on the sheet as it stands. */
export async function actOn(
  client: Client,
  path: string,
  act: 'submit' | 'return' | 'fix' | 'reopen',
  said: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const { revision } = await sheetAt(client, path);
  return client.post(`${path}/${act}`, { basedOn: revision, ...said });
}

export function stateIn(reply: Reply): SheetState {
  return sheetStateReply.parse(reply.body);
}

/** What a refused writer is told of what stands. */
export function currentIn(reply: Reply): SheetState {
  return sheetStateReply.parse((reply.body as { current?: unknown }).current);
}
