import { printedFigure } from '../../../../shared/domain/progress-sheet/printed-wording.ts';
import { type SheetCount, saysTheSame } from '../../../../shared/domain/progress-sheet/sheet-content.ts';
import { Button } from '../../../components/button.tsx';
import { writtenDay } from '../../../messages/date-wording.ts';
import { addresses } from '../../addresses.ts';
import { useAnnounce } from '../../frame/announcements.tsx';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import type { SheetSuggestionsReply } from '../../requests/replies.ts';
import { figureAt } from './count-edits.ts';
import { fieldIdAt, goToId } from './place-ids.ts';
import { useSheetParts } from './sheet-context.ts';
import { newKey, withCount } from './sheet-edits.ts';
import { useSheetWords } from './sheet-words.ts';
import { countsToTake, withEntries } from './taken-counts.ts';

type Suggestion = SheetSuggestionsReply['counts'][number];

/** The figures of the case register: offered beside the counts, and put in only where somebody says so. */
export function CountSuggestions() {
  const { say } = useSheetWords();
  const { edit, suggestions } = useSheetParts();
  const offered = (edit && suggestions?.counts) || [];
  if (offered.length === 0) return null;
  return (
    <aside class="beside-box" aria-labelledby="count-suggestions">
      <h3 id="count-suggestions">{say('countSuggestion.title')}</h3>
      {offered.map((one) => (
        <Offered key={one.casesOf} suggestion={one} />
      ))}
    </aside>
  );
}

function Offered({ suggestion }: { readonly suggestion: Suggestion }) {
  const { locale, say } = useSheetWords();
  const { sheet, content, edit } = useSheetParts();
  const announce = useAnnounce();
  const { casesOf, days, entries } = suggestion;
  const isOwn = casesOf === sheet.fiscalYear;
  const isIn = content.counts.some((count) =>
    entries.every(({ asOf, figure }) => saysTheSame(figureAt(count, asOf), figure)),
  );
  const put = (next: typeof content, key: string) => {
    edit?.(next);
    announce(say('countSuggestion.inserted'));
    goToId(fieldIdAt(`/counts/${next.counts.findIndex((count) => count.key === key)}`));
  };
  const into = (count: SheetCount) => put(withCount(content, withEntries(count, entries)), count.key);
  const addNew = () => {
    const label = say(isOwn ? 'countSuggestion.label.own' : 'countSuggestion.label.before');
    const made = withEntries({ key: newKey(), label, entries: [] }, entries);
    put({ ...content, counts: [...content.counts, made] }, made.key);
  };
  return (
    <div class="stack">
      <p>
        <a href={addresses.cases(sheet.itemId, casesOf)}>
          {isOwn
            ? say('countSuggestion.own')
            : say('countSuggestion.before', { year: fiscalYearWording(locale, casesOf) })}
        </a>
      </p>
      <dl class="count-halves">
        {entries.map(({ asOf, figure }) => (
          <div key={asOf}>
            <dt>
              {say('countSuggestion.half', {
                half: say(`half.${asOf}`),
                day: writtenDay(locale, days.find((day) => day.asOf === asOf)?.on ?? ''),
              })}
            </dt>
            <dd lang="ja">{printedFigure(figure, undefined)}</dd>
            {figure.kind === 'breakdown' &&
              figure.parts.map(({ label, count }) => (
                <dd key={label} class="quiet" lang="ja">
                  {label} {count}
                </dd>
              ))}
          </div>
        ))}
      </dl>
      {isIn ? (
        <p class="suggestion-in">{say('countSuggestion.in')}</p>
      ) : (
        <div class="button-row">
          {countsToTake(content.counts, entries).map((count) => (
            <Button key={count.key} onClick={() => into(count)}>
              {say('countSuggestion.into', { label: count.label })}
            </Button>
          ))}
          <Button onClick={addNew}>{say('countSuggestion.add')}</Button>
        </div>
      )}
    </div>
  );
}
