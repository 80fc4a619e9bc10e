import { evaluationDays } from '../../../../../shared/domain/cases/case-counts.ts';
import type { CountEntry, SheetCount } from '../../../../../shared/domain/progress-sheet/sheet-content.ts';
import { writtenDay } from '../../../../messages/date-wording.ts';
import { addresses } from '../../../addresses.ts';
import { useAnnounce } from '../../../frame/announcements.tsx';
import { fiscalYearWording } from '../../../messages/year-wording.ts';
import type { SheetSuggestionsReply } from '../../../requests/replies.ts';
import { fieldIdAt, goToId } from '../problems/place-ids.ts';
import { useSheetParts } from '../sheet-context.ts';
import { newKey, withCount } from '../sheet-edits.ts';
import { useSheetWords } from '../sheet-words.ts';
import { OfferedFigure } from './offered-figure.tsx';
import { withEntry } from './taken-counts.ts';

type Suggestion = SheetSuggestionsReply['counts'][number];

/** The figures of the case register: offered beside the counts, and put in only where somebody says so. */
export function CountSuggestions() {
  const { locale, say } = useSheetWords();
  const { sheet, edit, suggestions } = useSheetParts();
  const offered = (edit && suggestions?.counts) || [];
  if (offered.length === 0) return null;
  const isYearEnd = offered.some(({ days }) => days.some(({ asOf }) => asOf === 'year-end'));
  return (
    <aside class="beside-box is-long" aria-labelledby="count-suggestions">
      <h3 id="count-suggestions">{say('countSuggestion.title')}</h3>
      {offered.map((one) => (
        <Offered key={one.casesOf} suggestion={one} />
      ))}
      {!isYearEnd && (
        <p class="quiet">
          {say('countSuggestion.yearEndLater', {
            day: writtenDay(locale, evaluationDays(sheet.fiscalYear)['year-end']),
          })}
        </p>
      )}
    </aside>
  );
}

function Offered({ suggestion }: { readonly suggestion: Suggestion }) {
  const { locale, say } = useSheetWords();
  const { sheet, content, edit } = useSheetParts();
  const announce = useAnnounce();
  const { casesOf, days, entries } = suggestion;
  const isOwn = casesOf === sheet.fiscalYear;
  const put = (next: typeof content, key: string) => {
    edit?.(next);
    announce(say('countSuggestion.inserted'));
    goToId(fieldIdAt(`/counts/${next.counts.findIndex((count) => count.key === key)}`));
  };
  const into = (count: SheetCount, entry: CountEntry) =>
    put(withCount(content, withEntry(count, entry)), count.key);
  const addNew = (entry: CountEntry) => {
    const label = say(isOwn ? 'countSuggestion.label.own' : 'countSuggestion.label.before');
    const made = withEntry({ key: newKey(), label, entries: [] }, entry);
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
      {entries.map((entry) => (
        <OfferedFigure
          key={entry.asOf}
          entry={entry}
          on={days.find(({ asOf }) => asOf === entry.asOf)?.on ?? ''}
          counts={content.counts}
          onInto={(count) => into(count, entry)}
          onAdd={() => addNew(entry)}
        />
      ))}
    </div>
  );
}
