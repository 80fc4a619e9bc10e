import { asItem } from '../../../../shared/domain/progress-sheet/sheet-suggestions.ts';
import { Button } from '../../../components/button.tsx';
import { figureIn } from '../../../messages/figures.ts';
import { useAnnounce } from '../../frame/announcements.tsx';
import type { SheetSuggestionsReply } from '../../requests/replies.ts';
import { goToPlace } from './place-ids.ts';
import { useSheetWords } from './sheet-words.ts';

export interface MarkedCommentsProps {
  readonly comments: SheetSuggestionsReply['comments'];
  readonly written: string;
  readonly onInsert: (text: string) => void;
}

/** The comments that were marked in the results, as `・` lines to be put in one by one or all, and then to be rewritten: the sheet is published. */
export function MarkedComments({ comments, written, onInsert }: MarkedCommentsProps) {
  const { locale, say } = useSheetWords();
  const announce = useAnnounce();
  const items = comments
    .flatMap(({ text, comment }) => [text, comment])
    .flatMap((words) => (words !== undefined && /\S/.test(words) ? [asItem(words)] : []));
  const missing = items.filter((item) => !written.includes(item));
  const insert = (text: string) => {
    onInsert(text);
    announce(say('suggestion.inserted'));
    goToPlace('/nextYearIssues');
  };
  return (
    <aside class="beside-box" aria-labelledby="sheet-comments">
      <h3 id="sheet-comments">{say('comments.title')}</h3>
      <p>{say('comments.public')}</p>
      <ul class="marked-comments">
        {items.map((item, index) => (
          <li key={`${index} ${item}`}>
            <p class="as-entered" lang="ja">
              {item}
            </p>
            {written.includes(item) ? (
              <p class="suggestion-in">{say('comments.in')}</p>
            ) : (
              <Button look="text" onClick={() => insert(item)}>
                {say('comments.insert')}
                <span class="visually-hidden">{say('of', { name: item.slice(0, 40) })}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {missing.length > 1 && (
        <Button onClick={() => insert(missing.join('\n'))}>
          {say('comments.insertAll', { count: figureIn(locale, missing.length) })}
        </Button>
      )}
    </aside>
  );
}
