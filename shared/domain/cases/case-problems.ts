/** What is wrong with a case that somebody wants to keep, each at its field. */
import { formatDay, parseDay } from '../tokyo-day.ts';
import { CASE_BOUNDS, type CaseContent, type CaseField } from './case.ts';

export interface CaseProblem {
  readonly field: CaseField;
  readonly code:
    | 'blank'
    | 'too-long'
    | 'broken-characters'
    | 'not-a-day'
    | 'before-fiscal-year'
    | 'in-the-future'
    | 'missing-examined-on'
    | 'before-examined'
    | 'nothing-decided';
  readonly params?: Readonly<Record<string, string | number>> | undefined;
}

export interface CaseYear {
  /** In which the case was proposed. */
  readonly fiscalYear: number;
  /** `YYYY-MM-DD`: what is entered has happened. */
  readonly today: string;
}

/** Everything wrong, in the order of the fields; empty when the case can be kept. */
export function problemsOfCase(content: CaseContent, year: CaseYear): readonly CaseProblem[] {
  const { proposer, title, notes } = content;
  return [
    ...neededText('proposer', proposer),
    ...neededText('title', title),
    ...problemsOfExamination(content, year),
    ...problemsOfDecision(content, year),
    ...(notes === undefined ? [] : neededText('notes', notes)),
  ];
}

function neededText(field: 'proposer' | 'title' | 'notes', text: string): readonly CaseProblem[] {
  if (!/\S/.test(text)) return [{ field, code: 'blank' }];
  const max = CASE_BOUNDS[field];
  if (text.length > max) return [{ field, code: 'too-long', params: { max } }];
  // What an encoding could not read, halves of characters, and what no keyboard writes: the text would be kept damaged,
  // or come back from a file as another.
  return /[\ufffd\p{Surrogate}]|(?![\t\n\r\f\v])\p{Control}/u.test(text)
    ? [{ field, code: 'broken-characters' }]
    : [];
}

/** An outcome without an examination would be counted by no date. */
function problemsOfExamination({ examinedOn, outcome }: CaseContent, year: CaseYear): readonly CaseProblem[] {
  const field = 'examinedOn';
  if (examinedOn === undefined)
    return outcome === 'in-progress' ? [] : [{ field, code: 'missing-examined-on' }];
  return problemsOfDay(field, examinedOn, year);
}

function problemsOfDecision(content: CaseContent, year: CaseYear): readonly CaseProblem[] {
  const { examinedOn, outcome, decidedOn } = content;
  const field = 'decidedOn';
  if (decidedOn === undefined) return [];
  if (outcome === 'in-progress') return [{ field, code: 'nothing-decided' }];
  const wrong = problemsOfDay(field, decidedOn, year);
  if (wrong.length > 0 || examinedOn === undefined || decidedOn >= examinedOn) return wrong;
  return [{ field, code: 'before-examined', params: { firstOn: examinedOn } }];
}

function problemsOfDay(
  field: 'examinedOn' | 'decidedOn',
  day: string,
  { fiscalYear, today }: CaseYear,
): readonly CaseProblem[] {
  if (!parseDay(day)) return [{ field, code: 'not-a-day' }];
  const first = formatDay({ year: fiscalYear, month: 4, day: 1 });
  if (day < first) return [{ field, code: 'before-fiscal-year', params: { firstOn: first } }];
  return day > today ? [{ field, code: 'in-the-future', params: { lastOn: today } }] : [];
}
