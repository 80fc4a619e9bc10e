import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SheetContent } from '../../../../shared/domain/progress-sheet/sheet-content.ts';
import type { SheetReply, SheetSuggestionsReply } from '../../requests/replies.ts';
import { problemWording, type WordedProblem } from './problems/place-and-problem.ts';
import { contentPointer } from './problems/place-ids.ts';
import { useSheetWords } from './sheet-words.ts';

/** What the parts of a sheet share. */
export interface SheetParts {
  /** As it is stored. */
  readonly sheet: SheetReply;
  /** As it is on the screen. */
  readonly content: SheetContent;
  /** Absent where this account, or the sheet's status, lets nobody write. `place` is where letters are typed. */
  readonly edit: ((next: SheetContent, place?: string) => void) | undefined;
  readonly problems: readonly WordedProblem[];
  readonly suggestions: SheetSuggestionsReply | undefined;
}

export const SheetPartsContext = createContext<SheetParts | undefined>(undefined);

export function useSheetParts(): SheetParts {
  const parts = useContext(SheetPartsContext);
  if (!parts) throw new Error('A part of a sheet was drawn outside of it');
  return parts;
}

/** What is wrong at a place of the content, in words. */
export function useProblemAt(): (pointer: string) => string | undefined {
  const { locale } = useSheetWords();
  const { problems } = useSheetParts();
  return (pointer) => {
    const problem = problems.find((one) => contentPointer(one.pointer) === pointer);
    return problem && problemWording(locale, problem);
  };
}
