/**
 * Reading a table of texts into cases, line by line and then all together. Texts are taken exactly as they were
 * entered; numbers, days and outcomes are read in any width and in the forms that offices write.
 */
import type { TableRow } from '../table-row.ts';
import { CASE_BOUNDS, CASE_OUTCOMES, type CaseOutcome, OUTCOME_LABELS } from './case.ts';
import type { CaseColumn, CaseColumnField } from './case-columns.ts';
import type { CaseProblem } from './case-problems.ts';
import { writtenDay } from './written-day.ts';

export interface CaseLineProblem {
  readonly line: number;
  readonly field?: CaseColumnField | undefined;
  readonly code:
    | CaseProblem['code']
    | 'invalid-number'
    | 'no-number-left'
    | 'unknown-outcome'
    | 'too-many-columns'
    | 'duplicate-number'
    | 'duplicate-case'
    | 'ambiguous-case';
  /** What stands in the file. */
  readonly text?: string | undefined;
  /** `max` of a text or of columns, `firstLine` where the same stands already, days. */
  readonly params?: Readonly<Record<string, string | number>> | undefined;
}

/** What a line says of its case; a column that the file does not have is absent, an empty cell is undefined. */
export interface CaseLineValues {
  readonly number?: number | undefined;
  readonly proposer?: string | undefined;
  readonly title?: string | undefined;
  readonly examinedOn?: string | undefined;
  readonly outcome?: CaseOutcome | undefined;
  readonly decidedOn?: string | undefined;
  readonly notes?: string | undefined;
}

export interface CaseLine {
  readonly line: number;
  readonly values: CaseLineValues;
  /** What stands in the file, character for character, by the fields that it has a column for. */
  readonly entered: Readonly<Partial<Record<CaseColumnField, string>>>;
  /** Proposer and title as they are compared; empty without a title. */
  readonly caseKey: string;
  /** Empty for a line that can be read. */
  readonly problems: readonly CaseLineProblem[];
}

/** One line by itself; what a cell says is looked at later, together with what the register knows. */
export function readCaseLine(columns: readonly CaseColumn[], { line, cells }: TableRow): CaseLine {
  const values: Partial<Record<CaseColumnField, string | number | undefined>> = {};
  const entered: Partial<Record<CaseColumnField, string>> = {};
  const problems: CaseLineProblem[] = [];
  columns.forEach(({ field }, index) => {
    if (!field) return;
    const text = cells[index] ?? '';
    const read = readCell(field, text);
    values[field] = read;
    entered[field] = text;
    const code = UNREADABLE[field];
    if (read === undefined && code && text.trim() !== '') problems.push({ line, field, code, text });
  });
  const beyond = cells.slice(columns.length).find((cell) => cell.trim() !== '');
  if (beyond !== undefined) {
    problems.push({ line, code: 'too-many-columns', text: beyond, params: { max: columns.length } });
  }
  const read = values as CaseLineValues;
  return { line, values: read, entered, caseKey: caseKey(read.proposer, read.title), problems };
}

const UNREADABLE: Readonly<Partial<Record<CaseColumnField, CaseLineProblem['code']>>> = {
  number: 'invalid-number',
  examinedOn: 'not-a-day',
  decidedOn: 'not-a-day',
  outcome: 'unknown-outcome',
};

/** Undefined for an empty cell, and for one that cannot be read. */
function readCell(field: CaseColumnField, text: string): string | number | undefined {
  if (text.trim() === '') return undefined;
  if (field === 'number') return writtenNumber(text);
  if (field === 'examinedOn' || field === 'decidedOn') return writtenDay(text);
  return field === 'outcome' ? writtenOutcome(text) : text;
}

function writtenNumber(text: string): number | undefined {
  const folded = text.normalize('NFKC').trim();
  const number = /^\d{1,6}$/.test(folded) ? Number(folded) : 0;
  return number >= 1 && number <= CASE_BOUNDS.number ? number : undefined;
}

const WRITTEN_OUTCOMES: Readonly<Record<CaseOutcome, readonly string[]>> = {
  unsuited: ['なじまない', '統一になじまない案件', '統一不可', '対象外'],
  revised: ['改訂等', '改訂実施', '改訂', '改訂済', '改訂済み'],
  done: ['対応済み', '対応', '完了', '済'],
  'in-progress': ['検討中', '審議', '未審議', '対応中'],
};

function writtenOutcome(text: string): CaseOutcome | undefined {
  const folded = folding(text);
  return CASE_OUTCOMES.find((outcome) => {
    const { ja, en } = OUTCOME_LABELS[outcome];
    return [outcome, ja, en, ...WRITTEN_OUTCOMES[outcome]].some((name) => folding(name) === folded);
  });
}

/** By which a case is known where it has no number: who proposed what, whatever the widths and blanks. */
export function caseKey(proposer = '', title = ''): string {
  return folding(title) === '' ? '' : `${folding(proposer)}\n${folding(title)}`;
}

function folding(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}

/** Of two lines with the same number or, where one has none, the same proposer and title, the second is refused. */
export function readCasesTogether(lines: readonly CaseLine[]): readonly CaseLine[] {
  const numbers = new Map<number, number>();
  const keys = new Map<string, number>();
  return lines.map((read) => {
    const { line, values, entered, caseKey: key } = read;
    const { number } = values;
    const second = (code: 'duplicate-number' | 'duplicate-case', firstLine: number): CaseLine => {
      const field = code === 'duplicate-number' ? 'number' : 'title';
      const problem = { line, field, code, text: entered[field], params: { firstLine } } as const;
      return { ...read, problems: [...read.problems, problem] };
    };
    if (number !== undefined) {
      const firstLine = numbers.get(number);
      if (firstLine !== undefined) return second('duplicate-number', firstLine);
      numbers.set(number, line);
      return read;
    }
    const firstLine = key === '' ? undefined : keys.get(key);
    if (firstLine !== undefined) return second('duplicate-case', firstLine);
    keys.set(key, line);
    return read;
  });
}
