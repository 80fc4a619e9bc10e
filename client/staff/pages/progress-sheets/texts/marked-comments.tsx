import { asItem } from '../../../../../shared/domain/progress-sheet/sheet-suggestions.ts';
import { Button } from '../../../../components/button.tsx';
import { figureIn } from '../../../../messages/figures.ts';
import { useAnnounce } from '../../../frame/announcements.tsx';
import { Localized } from '../../../frame/localized.tsx';
import type { SheetSuggestionsReply } from '../../../requests/replies.ts';
import { goToPlace } from '../problems/place-ids.ts';
import { useSheetWords } from '../sheet-words.ts';

export interface MarkedCommentsProps {
  readonly comments: SheetSuggestionsReply['comments'];
  /** The field they are put into, and what stands there. */
  readonly field: 'midYearEvaluation' | 'nextYearIssues';
  readonly written: string;
  readonly onInsert: (text: string) => void;
}

/** The comments that were marked in the results, as `・` lines to be put in one by one or all, and then to be rewritten: the sheet is published. */
export function MarkedComments({ comments, field, written, onInsert }: MarkedCommentsProps) {
  const { locale, say } = useSheetWords();
  const announce = useAnnounce();
  const items = comments.flatMap(({ text, comment, committee }) =>
    [text, comment].flatMap((words) =>
      words !== undefined && /\S/.test(words) ? [{ item: asItem(words), committee }] : [],
    ),
  );
  const missing = items.map(({ item }) => item).filter((item) => !written.includes(item));
  const headingId = `sheet-comments-${field}`;
  const insert = (text: string) => {
    onInsert(text);
    announce(say('suggestion.inserted'));
    goToPlace(`/${field}`);
  };
  return (
    <aside class="beside-box" aria-labelledby={headingId}>
      <h3 id={headingId}>{say(`comments.title.${field}`)}</h3>
      {comments.some(({ fromReview }) => !fromReview) && <p>{say('comments.public')}</p>}
      {comments.some(({ fromReview }) => fromReview) && <p>{say('comments.ofReview')}</p>}
      <ul class="marked-comments">
        {items.map(({ item, committee }, index) => (
          <li key={`${index} ${item}`}>
            {committee && (
              <strong>
                <Localized text={committee} />
              </strong>
            )}
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
