import type { SheetContent } from '../../../../shared/domain/progress-sheet/sheet-content.ts';
import { actionsOf } from '../../../../shared/domain/progress-sheet/sheet-content.ts';
import { sentSheet } from './sent-sheet.ts';

/** The sheet's columns in their order, then what stands behind them. */
export const SECTIONS = ['item', 'targets', 'plan', 'mid', 'end', 'next', 'counts', 'noted'] as const;

export type Section = (typeof SECTIONS)[number];

export const sectionId = (section: Section) => `sheet-${section}`;

/** `given`: from the plan, nothing to write. `needed`: stops the sheet from being fixed. */
export type Completeness = 'given' | 'written' | 'partly' | 'empty' | 'needed';

export interface SectionState {
  readonly section: Section;
  readonly completeness: Completeness;
  /** How many parts there are, where a section has parts. */
  readonly count?: number;
  /** Of the actions, those done. */
  readonly done?: number;
}

/** What is written in each section, and what still has to be. */
export function sectionStates(
  content: SheetContent,
  { stops, noted }: { readonly stops: readonly { readonly code: string }[]; readonly noted: number },
): readonly SectionState[] {
  const sent = sentSheet(content);
  const actions = actionsOf(sent);
  const isNeeded = stops.some(({ code }) => code === 'missing-issues') && !isWritten(content.nextYearIssues);
  const parts = (section: Section, count: number): SectionState => ({
    ...{ section, count },
    completeness: count > 0 ? 'written' : 'empty',
  });
  return [
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
}

function ofTexts(texts: readonly string[]): Completeness {
  const written = texts.filter(isWritten).length;
  if (written === 0) return 'empty';
  return written === texts.length ? 'written' : 'partly';
}

function isWritten(text: string): boolean {
  return /\S/.test(text);
}
