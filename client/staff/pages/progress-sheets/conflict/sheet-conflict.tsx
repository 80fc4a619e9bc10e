import { useEffect, useRef, useState } from 'preact/hooks';
import { joinPlaceId } from '../../../../../shared/domain/progress-sheet/join-place.ts';
import type { Side } from '../../../../../shared/domain/progress-sheet/joined-content.ts';
import type { SheetContent } from '../../../../../shared/domain/progress-sheet/sheet-content.ts';
import { Button } from '../../../../components/button.tsx';
import { RadioGroup } from '../../../../components/radio-group.tsx';
import { dayTimeWording } from '../../../../messages/date-wording.ts';
import type { Editing } from '../../../editing/use-editing.ts';
import { useWords } from '../../../frame/locale-setting.tsx';
import type { SheetState } from '../../../requests/replies.ts';
import { useSheetWords } from '../sheet-words.ts';
import { BothVersions } from './both-versions.tsx';
import { joinPlaceName } from './join-place-words.ts';
import { joinedSentence } from './joined-sentence.ts';
import { joinedSheet } from './joined-sheet.ts';

export interface SheetConflictProps {
  readonly editor: Editing<SheetContent, SheetState>;
  readonly theirs: SheetState;
}

/**
 * Somebody else saved in between: who and when, and what of both was joined. Only for what both changed otherwise the
 * two are shown side by side and chosen between.
 */
export function SheetConflict({ editor, theirs }: SheetConflictProps) {
  const { locale, say } = useSheetWords();
  const { say: sayFrame } = useWords();
  const panelRef = useRef<HTMLElement>(null);
  useEffect(() => panelRef.current?.focus(), []);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map());
  const [isAsked, setAsked] = useState(false);
  const sides = { agreed: editor.agreed(), theirs: theirs.content, mine: editor.draft };
  const joined = joinedSheet(sides, chosen);
  const asked = joined.asked.map((place) => ({
    ...{ place, id: joinPlaceId(place), name: joinPlaceName(locale, sides, place) },
  }));
  const sentence = joinedSentence(locale, sides, joined);
  const join = () => {
    setAsked(true);
    const open = asked.find(({ id }) => !chosen.has(id));
    if (open) document.getElementById(`conflict-${open.id}`)?.focus();
    else editor.keepMine(joined.content);
  };
  const at = theirs.updatedAt && dayTimeWording(locale, new Date(theirs.updatedAt));
  return (
    <section class="notice is-error conflict" tabIndex={-1} ref={panelRef} aria-labelledby="sheet-conflict">
      <h2 id="sheet-conflict" class="notice-title">
        {theirs.updatedBy && at
          ? sayFrame('editor.conflict.by', { name: theirs.updatedBy.name, at })
          : sayFrame('editor.conflict.somebody')}
      </h2>
      <p>{say('conflict.text')}</p>
      {sentence && <p>{sentence}</p>}
      {asked.length > 0 && <p>{say('conflict.ask')}</p>}
      {asked.map(({ place, id, name }) => (
        <div key={id} class="stack">
          <BothVersions place={place} name={name} sides={sides} />
          <RadioGroup
            locale={locale}
            id={`conflict-${id}`}
            name={`conflict-${id}`}
            legend={say('conflict.choose', { part: name })}
            value={chosen.get(id)}
            choices={[
              { value: 'theirs', label: say('conflict.useTheirs') },
              { value: 'mine', label: say('conflict.useMine') },
            ]}
            error={isAsked && !chosen.has(id) ? say('conflict.notChosen') : undefined}
            onChoose={(side) =>
              setChosen((before) => new Map(before).set(id, side === 'mine' ? 'mine' : 'theirs'))
            }
          />
        </div>
      ))}
      <div class="button-row">
        <Button look="primary" onClick={join}>
          {say('conflict.join')}
        </Button>
        <Button onClick={editor.takeTheirs}>{say('conflict.takeTheirs')}</Button>
      </div>
      <p class="quiet">{sayFrame('editor.conflict.undo')}</p>
    </section>
  );
}
