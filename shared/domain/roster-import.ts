/**
 * Reading a table of texts into members, line by line and then all together. Texts are taken exactly as they were
 * entered; only codes and addresses, which are keys, are folded (full-width digits, ＠, odd hyphens). A line with
 * anything wrong is refused as a whole, with every reason.
 */
import { ROSTER_BOUNDS } from './roster.ts';
import type { RosterColumn, RosterField } from './roster-columns.ts';
import { foldedKey, nameKey, problemOfCode, problemOfEmail } from './roster-keys.ts';
import { mapInSteps, type Steps } from './steps.ts';
import type { OtherFile } from './table-file.ts';
import type { TableRow } from './table-row.ts';

export interface LineProblem {
  readonly line: number;
  readonly code:
    | 'missing-name'
    | 'too-long'
    | 'invalid-code'
    | 'reads-as-a-date'
    | 'invalid-email'
    | 'broken-characters'
    | 'too-many-columns'
    | 'duplicate-code'
    | 'duplicate-email'
    | 'duplicate-name'
    | 'ambiguous-name';
  readonly field?: RosterField | undefined;
  /** What stands in the file. */
  readonly text?: string | undefined;
  /** `max` of a text or of columns, `firstLine` where the same stands already. */
  readonly params?: Readonly<Record<string, number>> | undefined;
}

/** What a line says of its person; a column that the file does not have is absent, an empty cell is empty. */
export type LineValues = Readonly<Partial<Record<RosterField, string>>>;

export interface ReadLine {
  readonly line: number;
  readonly values: LineValues;
  /** The same as it stands in the file, character by character. */
  readonly entered: LineValues;
  /** The name as it is compared, made once: there are fifty thousand of them. */
  readonly nameKey: string;
  /** Empty for a line that can be taken in. */
  readonly problems: readonly LineProblem[];
}

/** One line by itself. */
export function readLine(columns: readonly RosterColumn[], { line, cells }: TableRow): ReadLine {
  const values: Partial<Record<RosterField, string>> = {};
  const entered: Partial<Record<RosterField, string>> = {};
  const problems: LineProblem[] = [];
  columns.forEach(({ field }, index) => {
    if (!field) return;
    entered[field] = cells[index] ?? '';
    values[field] = keptText(field, cells[index] ?? '');
  });
  const beyond = cells.slice(columns.length).filter((cell) => cell.trim() !== '');
  if (beyond.length > 0) {
    problems.push({ line, code: 'too-many-columns', text: beyond[0], params: { max: columns.length } });
  }
  if ((values.name ?? '').trim() === '') problems.push({ line, code: 'missing-name', field: 'name' });
  for (const [field, text] of Object.entries(values) as [RosterField, string][]) {
    const problem = text === '' ? undefined : problemOfText(field, text);
    if (problem) problems.push({ line, field, text: entered[field], ...problem });
  }
  return { line, values, entered, nameKey: nameKey(values.name ?? ''), problems };
}

/** Keys are folded, texts stay as they are; a text of blanks says nothing. */
function keptText(field: RosterField, cell: string): string {
  if (field === 'code' || field === 'email') return foldedKey(cell);
  return cell.trim() === '' ? '' : cell;
}

function problemOfText(field: RosterField, text: string): Pick<LineProblem, 'code' | 'params'> | undefined {
  // What the encoding could not read, halves of characters, and what no keyboard writes: kept, it would be kept damaged.
  if (/[\ufffd\p{Surrogate}]|(?![\t\n\r\f\v])\p{Control}/u.test(text)) return { code: 'broken-characters' };
  const bound = field === 'code' || field === 'email' ? ROSTER_BOUNDS[field] : ROSTER_BOUNDS.line;
  if (text.length > bound) return { code: 'too-long', params: { max: bound } };
  const code = field === 'code' ? problemOfCode(text) : field === 'email' ? problemOfEmail(text) : undefined;
  return code && { code };
}

/**
 * All lines together: the second of two with the same code, the same address or, without codes, the same name is
 * refused. A line that is refused for something else counts as well: which of the two was meant cannot be known.
 */
export function* readTogether(lines: readonly ReadLine[]): Steps<readonly ReadLine[]> {
  const seen = {
    code: new Map<string, number>(),
    email: new Map<string, number>(),
    name: new Map<string, number>(),
  };
  return yield* mapInSteps(lines, (read) => {
    const { line, values, entered } = read;
    const found: LineProblem[] = [];
    const look = (field: 'code' | 'email' | 'name', key: string) => {
      if (key === '') return;
      const firstLine = seen[field].get(key);
      if (firstLine === undefined) seen[field].set(key, line);
      else
        found.push({ line, field, code: `duplicate-${field}`, text: entered[field], params: { firstLine } });
    };
    look('code', values.code ?? '');
    look('email', (values.email ?? '').toLowerCase());
    if (!values.code) look('name', read.nameKey);
    return found.length === 0 ? read : { ...read, problems: [...read.problems, ...found] };
  });
}

/** What stops the whole file, whatever stands in its lines. */
export type FileProblem =
  | { readonly code: 'no-rows' | 'no-name-column' | 'nobody-left' | OtherFile }
  | { readonly code: 'too-many-rows'; readonly params: { readonly max: number } }
  | { readonly code: 'unclosed-quote'; readonly params: { readonly line: number } };

export function problemOfFile(
  columns: readonly RosterColumn[],
  lines: readonly ReadLine[],
): FileProblem | undefined {
  if (lines.length === 0) return { code: 'no-rows' };
  if (!columns.some(({ field }) => field === 'name')) return { code: 'no-name-column' };
  if (lines.length > ROSTER_BOUNDS.members) {
    return { code: 'too-many-rows', params: { max: ROSTER_BOUNDS.members } };
  }
  return lines.every(({ problems }) => problems.length > 0) ? { code: 'nobody-left' } : undefined;
}
