import { actionsOf } from '../../../../../shared/domain/progress-sheet/sheet-content.ts';
import { useSheetParts } from '../sheet-context.ts';
import { committeesOf } from '../workflow/committees-of.ts';

/** Ids of the lists of words to choose from; anything else can be written all the same. */
export const KNOWN_BODIES = 'sheet-known-bodies';
export const KNOWN_TRACKS = 'sheet-known-tracks';

/** The bodies and tracks that the plan and the stored sheet name, for the fields in which they are written again. */
export function KnownWords() {
  const { sheet } = useSheetParts();
  const tracks = actionsOf(sheet.content).flatMap(({ action }) => action.track ?? []);
  return (
    <>
      <WordList id={KNOWN_BODIES} words={committeesOf(sheet)} />
      <WordList id={KNOWN_TRACKS} words={[...new Set(tracks)]} />
    </>
  );
}

function WordList({ id, words }: { readonly id: string; readonly words: readonly string[] }) {
  return (
    <datalist id={id}>
      {words.map((word) => (
        <option key={word} value={word} />
      ))}
    </datalist>
  );
}
