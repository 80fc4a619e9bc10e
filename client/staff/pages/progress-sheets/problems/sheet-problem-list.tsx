import { Notice } from '../../../../components/notice.tsx';
import { useWords } from '../../../frame/locale-setting.tsx';
import { useSheetParts } from '../sheet-context.ts';
import { useSheetWords } from '../sheet-words.ts';
import { sheetPlace } from './named-place.ts';
import { problemWording, type WordedProblem } from './place-and-problem.ts';
import { goToPlace } from './place-ids.ts';

/** What stops the sheet from being stored: everything else waits for it, so it stands first. */
export function SheetProblems({ problems }: { readonly problems: readonly WordedProblem[] }) {
  const { say } = useWords();
  return (
    <Notice tone="error" title={say('editor.refused.title')} live>
      <p>{say('editor.refused.text')}</p>
      <ProblemPlaces problems={problems} />
    </Notice>
  );
}

export interface ProblemPlacesProps {
  readonly problems: readonly WordedProblem[];
  /** Before going there: a dialog that holds the list is closed. */
  readonly onGo?: (() => void) | undefined;
}

/** Each place as a way to it. */
export function ProblemPlaces({ problems, onGo }: ProblemPlacesProps) {
  const { locale, say } = useSheetWords();
  const { content } = useSheetParts();
  const go = (pointer: string) => {
    onGo?.();
    goToPlace(pointer);
  };
  return (
    <ul class="place-list">
      {problems.map((problem) => (
        <li key={`${problem.pointer} ${problem.code} ${JSON.stringify(problem.params)}`}>
          {problem.pointer !== '' && (
            <>
              <button type="button" class="place-link" onClick={() => go(problem.pointer)}>
                {sheetPlace(locale, problem.pointer, content)}
              </button>
              {say('colon')}
            </>
          )}
          {problemWording(locale, problem)}
        </li>
      ))}
    </ul>
  );
}
