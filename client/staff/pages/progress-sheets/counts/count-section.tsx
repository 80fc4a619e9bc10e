import { Button } from '../../../../components/button.tsx';
import { figureIn } from '../../../../messages/figures.ts';
import { useAnnounce } from '../../../frame/announcements.tsx';
import { fieldIdAt, goToId } from '../problems/place-ids.ts';
import { useSheetParts } from '../sheet-context.ts';
import { addCount, movedBy, withCount, without } from '../sheet-edits.ts';
import { SheetSection } from '../sheet-section.tsx';
import { useSheetWords } from '../sheet-words.ts';
import { CountCard } from './count-card.tsx';
import { CountSuggestions } from './count-suggestions.tsx';
import { CountsRead } from './counts-read.tsx';

/** Figures of the sheet that are no indicators: what was examined, dealt with, begun. */
export function CountSection() {
  const { locale, say } = useSheetWords();
  const { content, edit, suggestions } = useSheetParts();
  const announce = useAnnounce();
  const { counts } = content;
  return (
    <SheetSection
      section="counts"
      beside={edit && (suggestions?.counts ?? []).length > 0 && <CountSuggestions />}
    >
      {!edit && <CountsRead counts={counts} />}
      {edit && (
        <>
          <p class="quiet">{say('counts.help')}</p>
          <ol class="sheet-parts">
            {counts.map((count, index) => (
              <CountCard
                key={count.key}
                count={count}
                index={index}
                name={count.label || say('place.one.counts', { number: figureIn(locale, index + 1) })}
                onChange={(next, place) => edit(withCount(content, next), place)}
                onMove={(by) => edit({ ...content, counts: movedBy(counts, count.key, by) })}
                onRemove={() => {
                  edit({ ...content, counts: without(counts, count.key) });
                  announce(say('count.removed'));
                  goToId('sheet-counts');
                }}
              />
            ))}
          </ol>
          <Button
            onClick={() => {
              edit(addCount(content));
              goToId(fieldIdAt(`/counts/${counts.length}/label`));
            }}
          >
            {say('counts.add')}
          </Button>
        </>
      )}
    </SheetSection>
  );
}
