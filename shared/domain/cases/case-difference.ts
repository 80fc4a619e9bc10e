/**
 * What a file would do to a register: which cases are added, changed and refused. It never removes one. Pure, so that
 * the report and the act come from one rule and cannot differ.
 */
import type { OtherFile } from '../table-file.ts';
import {
  CASE_BOUNDS,
  CASE_FIELDS,
  type Case,
  type CaseContent,
  type CaseField,
  isSameCase,
  nextNumber,
  OUTCOME_LABELS,
} from './case.ts';
import { type CaseLine, type CaseLineProblem, caseKey } from './case-import.ts';
import { type CaseYear, problemsOfCase } from './case-problems.ts';

export interface CaseFieldChange {
  readonly field: CaseField;
  /** Empty where there is nothing. */
  readonly from: string;
  readonly to: string;
}

export interface CaseChange {
  readonly kind: 'added' | 'changed';
  readonly line: number;
  readonly number: number;
  readonly title: string;
  readonly fields: readonly CaseFieldChange[];
  /** The case that is changed; undefined for one that is new. */
  readonly id: string | undefined;
  readonly content: CaseContent;
}

export interface CaseDifference {
  readonly changes: readonly CaseChange[];
  readonly problems: readonly CaseLineProblem[];
  readonly counts: CaseDifferenceCounts;
}

export interface CaseDifferenceCounts {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  /** Cases of the register that the file does not have: they stay as they are. */
  readonly absent: number;
}

interface Matched {
  readonly read: CaseLine;
  readonly present: Case | undefined;
  readonly content: CaseContent;
  /** Of a new case that brings none: the one that it gets. */
  readonly number?: number | undefined;
  readonly problems: readonly CaseLineProblem[];
}

export function caseDifference(
  present: readonly Case[],
  lines: readonly CaseLine[],
  year: CaseYear,
): CaseDifference {
  const find = finderIn(present);
  const matched = lines.map((read): Matched => {
    const found = find(read);
    const content = contentOf(read, found.present);
    const wrong = read.problems.length > 0 || found.problem ? [] : problemsOfCase(content, year);
    const problems = [
      ...read.problems,
      ...(found.problem ? [found.problem] : []),
      ...wrong.map((problem) => {
        // A field that the file has no column for is the register's own.
        const text = read.entered[problem.field] ?? content[problem.field];
        return { line: read.line, text, ...problem };
      }),
    ];
    return { read, present: found.present, content, problems };
  });
  const numbered = matched.map(numbering(present, lines));
  const taken = numbered.filter(({ problems }) => problems.length === 0);
  const changes = taken.flatMap(changeOf);
  const count = (kind: CaseChange['kind']) => changes.filter((one) => one.kind === kind).length;
  const touched = new Set(matched.flatMap((one) => one.present?.id ?? []));
  return {
    changes,
    problems: numbered.flatMap(({ problems }) => problems),
    counts: {
      rows: lines.length,
      added: count('added'),
      changed: count('changed'),
      unchanged: taken.length - changes.length,
      refused: lines.length - taken.length,
      absent: present.length - touched.size,
    },
  };
}

interface Found {
  readonly present: Case | undefined;
  readonly problem?: CaseLineProblem;
}

/** A case by its number or, for a line without one, by who proposed what; each case for one line of the file. */
function finderIn(present: readonly Case[]): (read: CaseLine) => Found {
  const byNumber = new Map(present.map((one) => [one.number, one]));
  const byKey = new Map<string, Case[]>();
  for (const one of present) {
    const key = caseKey(one.proposer, one.title);
    byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  const lineOf = new Map<string, number>();
  return ({ line, values, caseKey: key }) => {
    const { number, title } = values;
    const found = number === undefined ? (byKey.get(key) ?? []) : [byNumber.get(number)];
    const [first, ...others] = found;
    const refused = { line, field: 'title', text: title } as const;
    if (others.length > 0) return { present: undefined, problem: { ...refused, code: 'ambiguous-case' } };
    const firstLine = first && lineOf.get(first.id);
    if (firstLine !== undefined) {
      return { present: first, problem: { ...refused, code: 'duplicate-case', params: { firstLine } } };
    }
    if (first) lineOf.set(first.id, line);
    return { present: first };
  };
}

/** What the file has no column for stays; an empty cell empties. */
function contentOf({ values }: CaseLine, present: Case | undefined): CaseContent {
  const said = { ...present, ...values };
  const { proposer = '', title = '', outcome = 'in-progress', examinedOn, decidedOn, notes } = said;
  return {
    ...{ proposer, title, outcome },
    ...(examinedOn === undefined ? {} : { examinedOn }),
    ...(decidedOn === undefined ? {} : { decidedOn }),
    ...(notes === undefined ? {} : { notes }),
  };
}

function changeOf({ read, present, content, number = 0 }: Matched): readonly CaseChange[] {
  if (present && isSameCase(present, content)) return [];
  const fields = CASE_FIELDS.flatMap((field): readonly CaseFieldChange[] => {
    const [from, to] = [wordsOf(present, field), wordsOf(content, field)];
    return from === to ? [] : [{ field, from, to }];
  });
  return [
    {
      kind: present ? 'changed' : 'added',
      line: read.line,
      number: present?.number ?? read.values.number ?? number,
      title: content.title,
      fields,
      id: present?.id,
      content,
    },
  ];
}

function wordsOf(content: CaseContent | undefined, field: CaseField): string {
  if (!content) return '';
  return field === 'outcome' ? OUTCOME_LABELS[content.outcome].ja : (content[field] ?? '');
}

/** Numbers for those who bring none: above every one that the register or the file uses, as long as there are any. */
function numbering(present: readonly Case[], lines: readonly CaseLine[]): (one: Matched) => Matched {
  const named = lines.flatMap(({ values: { number } }) => (number === undefined ? [] : [{ number }]));
  let next = nextNumber([...present, ...named]);
  const { number: max } = CASE_BOUNDS;
  return (one) => {
    if (one.present || one.read.values.number !== undefined || one.problems.length > 0) return one;
    const number = next++;
    if (number <= max) return { ...one, number };
    const { line } = one.read;
    return { ...one, problems: [{ line, field: 'number', code: 'no-number-left', params: { max } }] };
  };
}

/** What stops a whole file. */
export type CaseFileProblem =
  | { readonly code: OtherFile }
  | { readonly code: 'no-cases' | 'no-title-column' | 'nothing-left' }
  | { readonly code: 'too-many-cases'; readonly params: { readonly max: number } }
  | { readonly code: 'unclosed-quote'; readonly params: { readonly line: number } };

/** A file of which nothing can be taken in, or which would make the register too long. */
export function problemOfDifference(
  present: readonly Case[],
  { counts }: CaseDifference,
): CaseFileProblem | undefined {
  if (present.length + counts.added > CASE_BOUNDS.cases) {
    return { code: 'too-many-cases', params: { max: CASE_BOUNDS.cases } };
  }
  return counts.rows > 0 && counts.refused === counts.rows ? { code: 'nothing-left' } : undefined;
}
