/** More than any plan, roster or questionnaire that the service takes. */
const LARGEST_FILE = 20 * 1024 * 1024;

export type ReadJson =
  | { readonly ok: true; readonly document: unknown }
  | { readonly ok: false; readonly code: 'no-file' | 'too-large-file' | 'not-json' };

/** A JSON file that somebody chose; with or without a byte order mark, which Windows programs like to write. */
export async function readJsonFile(file: File | undefined): Promise<ReadJson> {
  if (!file) return { ok: false, code: 'no-file' };
  if (file.size > LARGEST_FILE) return { ok: false, code: 'too-large-file' };
  return readJson(await file.text());
}

export function readJson(text: string): ReadJson {
  try {
    return { ok: true, document: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch {
    return { ok: false, code: 'not-json' };
  }
}
