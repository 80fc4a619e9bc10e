import type { CaseImportPreviewReply, CaseImportReply } from '../../shared/api/case-import-api.ts';
import type { TableEncoding } from '../../shared/api/table-file-api.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import type { Case } from '../../shared/domain/cases/case.ts';
import type { CaseChange } from '../../shared/domain/cases/case-difference.ts';
import type { Dependencies } from '../dependencies.ts';
import { newId } from '../new-id.ts';
import { Problem } from '../problem.ts';
import { dayOf } from './case-edit.ts';
import { readCaseFile } from './read-case-file.ts';
import { getRegister, type RegisterPlace } from './register-place.ts';

interface SentFile {
  readonly itemId: string;
  readonly fiscalYear: number;
  readonly bytes: Buffer;
  readonly encoding: TableEncoding | undefined;
}

/** Of each kind; the totals are said beside. */
const SHOWN = 500;

/** What a file would do to a register. Writes nothing. */
export async function previewCaseImport(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  { itemId, fiscalYear, ...sent }: SentFile,
): Promise<CaseImportPreviewReply> {
  const year = { fiscalYear, today: dayOf(clock()) };
  const { register } = await store.read((reads) => getRegister(reads, itemId, fiscalYear));
  const { difference, columns, stop, ...file } = await readCaseFile(sent, register.cases, year);
  const { changes, problems, counts } = difference;
  const listed = (kind: CaseChange['kind']) =>
    (stop ? [] : changes.filter((one) => one.kind === kind).slice(0, SHOWN)).map((one) => {
      const { line, number, title, fields } = one;
      return { kind, line, number, title, fields: fields.map((field) => ({ ...field })) };
    });
  return {
    ...file,
    columns: columns.map((column) => ({ ...column })),
    stop: stop && { ...stop },
    rows: counts,
    problems: problems.slice(0, SHOWN).map(shortened),
    problemCount: problems.length,
    changes: { added: listed('added'), changed: listed('changed') },
    basedOn: register.revision,
  };
}

/** A cell of a hundred thousand characters is told by its beginning. */
function shortened<P extends { readonly text?: string | undefined }>(problem: P): P {
  return problem.text === undefined ? problem : { ...problem, text: problem.text.slice(0, 100) };
}

/**
 * Does what the report has shown, in one transaction. A file that brings nothing new writes nothing, whatever it was
 * based on: so a file that is sent twice is answered twice. Throws `file-changed` when the bytes are not those of the
 * report, `register-changed` when somebody else came between, `invalid-import` when nothing can be taken in.
 */
export async function importCases(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  given: SentFile & { readonly basedOn: number; readonly digest: string; readonly actor: Actor },
): Promise<CaseImportReply> {
  const at = clock();
  const { itemId, fiscalYear, basedOn, digest, actor, ...sent } = given;
  const place = await store.read((reads) => getRegister(reads, itemId, fiscalYear));
  const { revision, cases } = place.register;
  const file = await readCaseFile(sent, cases, { fiscalYear, today: dayOf(at) });
  if (file.digest !== digest) throw new Problem('file-changed');
  if (file.stop) throw new Problem('invalid-import', { errors: [{ pointer: '', ...file.stop }] });
  const { changes, counts } = file.difference;
  if (changes.length === 0) return { changed: false, revision, rows: counts };
  const change = { ...registerChange(place, changes, () => newId(at)), removedIds: [] };
  await store.write(async (writes) => {
    // Refused too where the register was read after that revision: the store compares with what it has now.
    if (!(await writes.cases.change({ itemId, fiscalYear, basedOn }, change))) {
      throw new Problem('register-changed');
    }
    const { added, changed, refused } = counts;
    await writes.audit.append({
      ...{ at, actor, action: 'import-cases', subject: `cases/${itemId}` },
      details: { fiscalYear, added, changed, refused },
    });
  });
  return { changed: true, revision: basedOn + 1, rows: counts };
}

function registerChange(
  { item, fiscalYear, register }: RegisterPlace,
  changes: readonly CaseChange[],
  madeId: () => string,
): { readonly added: readonly Case[]; readonly changed: readonly Case[] } {
  const revisions = new Map(register.cases.map(({ id, revision }) => [id, revision]));
  const stands = changes.map(({ id, number, content, kind }) => {
    const revision = (id === undefined ? 0 : (revisions.get(id) ?? 0)) + 1;
    const one: Case = { id: id ?? madeId(), itemId: item.id, fiscalYear, number, revision, ...content };
    return { kind, one };
  });
  const of = (kind: CaseChange['kind']) => stands.filter((each) => each.kind === kind).map(({ one }) => one);
  return { added: of('added'), changed: of('changed') };
}
