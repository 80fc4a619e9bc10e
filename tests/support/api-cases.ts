import { type CaseReply, type CasesReply, caseReply, casesReply } from '../../shared/api/case-api.ts';
import { type CaseImportPreviewReply, caseImportPreviewReply } from '../../shared/api/case-import-api.ts';
import type { Client, Reply } from './api-client.ts';
import { table } from './roster-files.ts';
import { OCTETS, utf8 } from './roster-importing.ts';

export const CASE_HEADER = ['番号', '提案者', '件名', '審議日', '結果', '決定日', '備考'] as const;

/** What the register of an item is asked and told over HTTP. */
export interface CaseRegister {
  readonly list: (query?: string, client?: Client) => Promise<CasesReply>;
  readonly add: (fields: Readonly<Record<string, unknown>>) => Promise<Reply>;
  readonly added: (fields: Readonly<Record<string, unknown>>) => Promise<CaseReply>;
  readonly preview: (raw: Uint8Array<ArrayBuffer>) => Promise<CaseImportPreviewReply>;
  readonly importFile: (
    raw: Uint8Array<ArrayBuffer>,
    seen: Pick<CaseImportPreviewReply, 'basedOn' | 'digest'>,
  ) => Promise<Reply>;
}

export function caseRegister(asEditor: Client, itemId: string | undefined, fiscalYear = 2021): CaseRegister {
  const path = `/api/items/${itemId}/cases`;
  const send = (act: string, raw: Uint8Array<ArrayBuffer>) =>
    asEditor.send('POST', `${path}/${act}`, { raw, headers: OCTETS });
  const add = (fields: Readonly<Record<string, unknown>>) => asEditor.post(path, { fiscalYear, ...fields });
  return {
    add,
    list: async (query = '', client = asEditor) =>
      casesReply.parse((await client.get(`${path}?fiscalYear=${fiscalYear}${query}`)).body),
    added: async (fields) => caseReply.parse((await add(fields)).body),
    preview: async (raw) =>
      caseImportPreviewReply.parse((await send(`import-preview?fiscalYear=${fiscalYear}`, raw)).body),
    importFile: (raw, { basedOn, digest }) =>
      send(`import?fiscalYear=${fiscalYear}&basedOn=${basedOn}&digest=${digest}`, raw),
  };
}

/** The 32 cases of FY2021 as a file: 16 examined by mid-year, 28 unsuited and 4 revised by the end. */
export function examinedFile(): Uint8Array<ArrayBuffer> {
  const rows = Array.from({ length: 32 }, (_, index) => [
    ...[String(index + 1), '北区', `作業手順書 ${index + 1}`, index < 16 ? '2021/7/20' : 'R3.12.10'],
    ...(index % 8 === 0 ? ['改訂等実施', '2022-02-10', ''] : ['統一になじまない', '', '']),
  ]);
  return utf8(table([CASE_HEADER, ...rows]));
}

/** The 21 cases of the year before as a file: 19 dealt with by mid-year, all of them by the end of 2021. */
export function handledFile(): Uint8Array<ArrayBuffer> {
  const rows = Array.from({ length: 21 }, (_, index) => [
    ...[String(index + 1), '都島区', `マニュアル ${index + 1}`, '2021-02-15', '対応済'],
    ...[index < 19 ? '2021-08-31' : '2021-11-30', ''],
  ]);
  return utf8(table([CASE_HEADER, ...rows]));
}

/** Takes a file in as its report says. */
export async function importInto(register: CaseRegister, raw: Uint8Array<ArrayBuffer>): Promise<Reply> {
  return register.importFile(raw, await register.preview(raw));
}
