import { expect } from 'vitest';
import { readExampleDocuments } from '../../server/example/example-documents.ts';
import type { RosterReply } from '../../shared/api/roster-api.ts';
import type { ImportPreviewReply, ImportReply } from '../../shared/api/roster-import-api.ts';
import type { Client, Reply } from './api-client.ts';
import type { People } from './people.ts';
import { bytesIn, manyRows, table } from './roster-files.ts';

export const OCTETS = { 'content-type': 'application/octet-stream' };

type Bytes = Uint8Array<ArrayBuffer>;

/** Rosters and files for them, as an editor sends them. */
export interface RosterImporting {
  readonly send: (path: string, raw: Bytes) => Promise<Reply>;
  /** Of a file for a roster; for a new one where the id is empty. */
  readonly preview: (id: string, raw: Bytes, query?: string) => Promise<ImportPreviewReply>;
  /** Does what a preview has shown. */
  readonly act: (id: string, raw: Bytes, seen: SeenPreview) => Promise<Reply>;
  readonly wardRoster: () => Promise<RosterReply>;
  readonly emptyRoster: () => Promise<string>;
  readonly rosterOf: (id: string) => Promise<RosterReply>;
}

type SeenPreview = Pick<ImportPreviewReply, 'basedOn' | 'digest'>;

export function rosterImporting(asEditor: Client): RosterImporting {
  const send = (path: string, raw: Bytes) =>
    asEditor.send('POST', `/api/rosters/${path}`, { raw, headers: OCTETS });
  const create = async (body: unknown) => (await asEditor.post('/api/rosters', body)).body as RosterReply;
  return {
    send,
    async preview(id, raw, query = '') {
      const reply = await send(`${id && `${id}/`}import-preview${query}`, raw);
      expect(reply.status, reply.text).toBe(200);
      return reply.body as ImportPreviewReply;
    },
    act: (id, raw, { basedOn, digest }) => send(`${id}/import?basedOn=${basedOn}&digest=${digest}`, raw),
    wardRoster: async () => create((await readExampleDocuments()).roster),
    emptyRoster: async () => (await create({ name: { ja: '町会' }, unit: { ja: '町会長' }, members: [] })).id,
    rosterOf: async (id) => (await asEditor.get(`/api/rosters/${id}`)).body as RosterReply,
  };
}

export function imported(reply: Reply): ImportReply {
  expect(reply.status, reply.text).toBe(200);
  return reply.body as ImportReply;
}

export const utf8 = (text: string) => bytesIn('utf-8', text);

/** So many new people are reported and taken in while others are answered; the same file again changes nothing. */
export async function takesMany(
  { asStranger }: Pick<People, 'asStranger'>,
  rosters: RosterImporting,
  count: number,
): Promise<void> {
  const id = await rosters.emptyRoster();
  const raw = utf8(table(manyRows(count)));
  let answered = 0;
  let reading = true;
  const asking = (async () => {
    while (reading) {
      expect((await asStranger.get('/healthz')).status).toBe(200);
      answered++;
    }
  })();
  const found = await rosters.preview(id, raw);
  reading = false;
  await asking;
  expect(answered).toBeGreaterThan(1);
  expect(found.rows).toMatchObject({ rows: count, added: count, refused: 0 });
  expect(found.changes.added).toHaveLength(500);
  expect(imported(await rosters.act(id, raw, found)).changed).toBe(true);
  const again = await rosters.preview(id, raw);
  expect(again.rows).toMatchObject({ unchanged: count, added: 0 });
  expect(imported(await rosters.act(id, raw, again))).toMatchObject({ changed: false, revision: 2 });
}
