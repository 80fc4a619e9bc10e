import { printedCount } from '../../../../shared/domain/progress-sheet/printed-wording.ts';
import { actionsOf, type SheetContent } from '../../../../shared/domain/progress-sheet/sheet-content.ts';
import type { SheetPart } from './joined-sheet.ts';
import { useSheetWords } from './sheet-words.ts';

export interface BothVersionsProps {
  readonly part: SheetPart;
  readonly theirs: SheetContent;
  readonly mine: SheetContent;
}

/** What somebody else saved and what is on the screen, side by side. */
export function BothVersions({ part, theirs, mine }: BothVersionsProps) {
  const { say } = useSheetWords();
  const sides = [
    ['theirs', theirs],
    ['mine', mine],
  ] as const;
  return (
    <div class="two-columns">
      {sides.map(([side, content]) => (
        <div key={side} class="beside-box">
          <h3>
            {say(side === 'theirs' ? 'conflict.theirText' : 'conflict.myText', { part: say(`part.${part}`) })}
          </h3>
          <p class="as-entered sheet-text" lang="ja">
            {textOf(content, part) || say('text.none')}
          </p>
        </div>
      ))}
    </div>
  );
}

function textOf(content: SheetContent, part: SheetPart): string {
  if (part === 'periods') {
    return actionsOf(content)
      .map(({ period, action }) => `${period.label} ${action.text}`)
      .join('\n');
  }
  if (part === 'counts') {
    return content.counts.map((count) => `${count.label} ${printedCount(count)}`).join('\n');
  }
  return content[part];
}
