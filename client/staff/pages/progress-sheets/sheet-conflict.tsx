import { useEffect, useRef, useState } from 'preact/hooks';
import type { SheetContent } from '../../../../shared/domain/progress-sheet/sheet-content.ts';
import { Button } from '../../../components/button.tsx';
import { RadioGroup } from '../../../components/radio-group.tsx';
import { dayTimeWording } from '../../../messages/date-wording.ts';
import type { Editing } from '../../editing/use-editing.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import type { SheetState } from '../../requests/replies.ts';
import { BothVersions } from './both-versions.tsx';
import { changesOf, joinedSheet, type SheetPart } from './joined-sheet.ts';
import { useSheetWords } from './sheet-words.ts';

export interface SheetConflictProps {
  readonly editor: Editing<SheetContent, SheetState>;
  readonly theirs: SheetState;
}

/**
 * Somebody else saved in between: who and when; what each changed alone is kept from both, and for what both changed
 * the two are shown side by side and chosen between.
 */
export function SheetConflict({ editor, theirs }: SheetConflictProps) {
  const { locale, say } = useSheetWords();
  const { say: sayFrame } = useWords();
  const panelRef = useRef<HTMLElement>(null);
  useEffect(() => panelRef.current?.focus(), []);
  const [chosen, setChosen] = useState<ReadonlyMap<SheetPart, string>>(new Map());
  const [isAsked, setAsked] = useState(false);
  const sides = { agreed: editor.agreed(), theirs: theirs.content, mine: editor.draft };
  const changes = changesOf(sides.agreed, sides.theirs, sides.mine);
  const open = changes.both.filter((part) => !chosen.has(part));
  const names = (parts: readonly SheetPart[]) =>
    parts.map((part) => say(`part.${part}`)).join(say('listComma'));
  const join = () => {
    setAsked(true);
    const [first] = open;
    if (first) {
      document.getElementById(`conflict-${first}`)?.focus();
      return;
    }
    const own = [...chosen].flatMap(([part, side]) => (side === 'mine' ? [part] : []));
    editor.keepMine(joinedSheet(sides, new Set(own)));
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
      {changes.theirs.length > 0 && <p>{say('conflict.theirs', { parts: names(changes.theirs) })}</p>}
      {changes.mine.length > 0 && <p>{say('conflict.mine', { parts: names(changes.mine) })}</p>}
      {changes.both.map((part) => (
        <div key={part} class="stack">
          <BothVersions part={part} theirs={sides.theirs} mine={sides.mine} />
          <RadioGroup
            locale={locale}
            id={`conflict-${part}`}
            name={`conflict-${part}`}
            legend={say('conflict.choose', { part: say(`part.${part}`) })}
            value={chosen.get(part)}
            choices={[
              { value: 'theirs', label: say('conflict.useTheirs') },
              { value: 'mine', label: say('conflict.useMine') },
            ]}
            error={isAsked && !chosen.has(part) ? say('conflict.notChosen') : undefined}
            onChoose={(side) => setChosen((before) => new Map(before).set(part, side))}
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
