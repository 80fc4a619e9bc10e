import type { SheetContent } from '../../../../shared/domain/progress-sheet/sheet-content.ts';
import { actionsOf } from '../../../../shared/domain/progress-sheet/sheet-content.ts';
import { sentSheet } from './sent-sheet.ts';

/** The sheet's columns in their order, then what stands behind them. */
export const SECTIONS = ['item', 'targets', 'plan', 'mid', 'end', 'next', 'counts', 'noted'] as const;

export type Section = (typeof SECTIONS)[number];

export const sectionId = (section: Section) => `sheet-${section}`;

const SECTION_OF: Readonly<Record<string, Section>> = {
  periods: 'plan',
  midYearEvaluation: 'mid',
  secondHalfDirection: 'mid',
  yearEndEvaluation: 'end',
  nextYearIssues: 'next',
  counts: 'counts',
};

/** The section in which a place of the content (`/periods/0/label`) stands; empty for what stands outside of it. */
export function sectionAt(pointer: string): Section {
  return SECTION_OF[pointer.split('/')[1] ?? ''] ?? 'targets';
}

/**
 * `given`: from the plan, nothing to write. `needed`: stops the sheet from being fixed. `wrong`: stops it from being
 * saved.
 */
export type Completeness = 'given' | 'written' | 'partly' | 'empty' | 'needed' | 'wrong';

export interface SectionState {
  readonly section: Section;
  readonly completeness: Completeness;
  /** How many parts there are, where a section has parts; of a `wrong` one, how many places are to be corrected. */
  readonly count?: number;
  /** Of the actions, those done. */
  readonly done?: number;
}

/** What is written in each section, and what still has to be. */
export function sectionStates(
  content: SheetContent,
  {
    stops,
    noted,
    problems = [],
  }: {
    readonly stops: readonly { readonly code: string }[];
    readonly noted: number;
    readonly problems?: readonly { readonly pointer: string }[];
  },
): readonly SectionState[] {
  const sent = sentSheet(content);
  const actions = actionsOf(sent);
  const isNeeded = stops.some(({ code }) => code === 'missing-issues') && !isWritten(content.nextYearIssues);
  const parts = (section: Section, count: number): SectionState => ({
    ...{ section, count },
    completeness: count > 0 ? 'written' : 'empty',
  });
  const states: readonly SectionState[] = [
    { section: 'item', completeness: 'given' },
    { section: 'targets', completeness: 'given' },
    {
      ...parts('plan', actions.length),
      done: actions.filter(({ action }) => action.doneOn !== undefined).length,
    },
    {
      section: 'mid',
      completeness: ofTexts([content.midYearEvaluation, content.secondHalfDirection]),
    },
    { section: 'end', completeness: ofTexts([content.yearEndEvaluation]) },
    { section: 'next', completeness: isNeeded ? 'needed' : ofTexts([content.nextYearIssues]) },
    parts('counts', sent.counts.length),
    parts('noted', noted),
  ];
  return states.map((state) => {
    const wrong = problems.filter(({ pointer }) => sectionAt(pointer) === state.section).length;
    return wrong > 0 ? { section: state.section, completeness: 'wrong', count: wrong } : state;
  });
}

function ofTexts(texts: readonly string[]): Completeness {
  const written = texts.filter(isWritten).length;
  if (written === 0) return 'empty';
  return written === texts.length ? 'written' : 'partly';
}

function isWritten(text: string): boolean {
  return /\S/.test(text);
}
