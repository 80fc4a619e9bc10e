import type { JoinPlace } from '../../../../../shared/domain/progress-sheet/join-place.ts';
import type { Sides } from '../../../../../shared/domain/progress-sheet/joined-parts.ts';
import type { SheetContent } from '../../../../../shared/domain/progress-sheet/sheet-content.ts';
import { useSheetWords } from '../sheet-words.ts';
import { actionAt } from './join-place-words.ts';
import { valueAt } from './join-value-words.ts';

export interface BothVersionsProps {
  readonly place: JoinPlace;
  /** The place in words. */
  readonly name: string;
  readonly sides: Sides<SheetContent>;
}

/** What somebody else saved and what is on the screen at a place, side by side. */
export function BothVersions({ place, name, sides }: BothVersionsProps) {
  const { locale, say } = useSheetWords();
  const [theirs, mine] = [valueAt(locale, sides.theirs, place), valueAt(locale, sides.mine, place)];
  const boxes = [
    ['conflict.theirText', theirs],
    ['conflict.myText', mine],
  ] as const;
  const letters = (text: string | undefined) => text?.replace(/\s/g, '');
  const action = place.member === undefined || place.member === 'text' ? undefined : actionAt(sides, place);
  return (
    <>
      {action && (
        <p class="as-entered quiet" lang="ja">
          {action.text}
        </p>
      )}
      <div class="two-columns">
        {boxes.map(([heading, value]) => (
          <div key={heading} class="beside-box">
            <h3>{say(heading, { part: name })}</h3>
            {value ? (
              <p class="as-entered sheet-text" lang="ja">
                {value}
              </p>
            ) : (
              <p>{say(value === undefined ? 'conflict.removed' : 'text.none')}</p>
            )}
          </div>
        ))}
      </div>
      {theirs !== undefined && mine !== undefined && letters(theirs) === letters(mine) && (
        <p class="quiet">{say('conflict.blanks')}</p>
      )}
    </>
  );
}
