import { Button } from '../../../../components/button.tsx';
import { useAnnounce } from '../../../frame/announcements.tsx';
import { goToPlace } from '../problems/place-ids.ts';
import { useSheetWords } from '../sheet-words.ts';
import { suggestionStanding } from './suggested-text.ts';

export interface YearEndSuggestionProps {
  readonly suggested: string;
  readonly written: string;
  readonly onInsert: (text: string) => void;
}

/** The paragraph from the fixed tally: offered, and offered again when its figures are no longer those written. */
export function YearEndSuggestion({ suggested, written, onInsert }: YearEndSuggestionProps) {
  const { say } = useSheetWords();
  const announce = useAnnounce();
  const { standing, differing } = suggestionStanding(written, suggested);
  const insert = () => {
    onInsert(suggested);
    announce(say('suggestion.inserted'));
    goToPlace('/yearEndEvaluation');
  };
  return (
    <aside
      class={standing === 'differs' ? 'beside-box is-caution' : 'beside-box'}
      aria-labelledby="sheet-suggestion"
    >
      <h3 id="sheet-suggestion">{say('suggestion.title')}</h3>
      {standing === 'in' && <p class="suggestion-in">{say('suggestion.in')}</p>}
      {differing.map((line) => (
        <p key={line.code}>
          <strong>{say('suggestion.differs', { code: line.code })}</strong>
          <br />
          {say('suggestion.differs.text', { written: line.written, suggested: line.suggested })}
        </p>
      ))}
      {standing !== 'in' && (
        <>
          <p class="as-entered suggested-text" lang="ja">
            {suggested}
          </p>
          <Button onClick={insert}>{say('suggestion.insert')}</Button>
          <p class="quiet">{say(written === '' ? 'suggestion.intoEmpty' : 'suggestion.atEnd')}</p>
        </>
      )}
    </aside>
  );
}
