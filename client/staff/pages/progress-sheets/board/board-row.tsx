import { useState } from 'preact/hooks';
import { Badge, type BadgeProps } from '../../../../components/badge.tsx';
import { Button } from '../../../../components/button.tsx';
import { writtenDay } from '../../../../messages/date-wording.ts';
import { addresses, api } from '../../../addresses.ts';
import { useAnnounce } from '../../../frame/announcements.tsx';
import { FailureNotice } from '../../../frame/failure-notice.tsx';
import { Localized } from '../../../frame/localized.tsx';
import { useConflict } from '../../../frame/use-conflict.ts';
import type { ActionBoardReply } from '../../../requests/replies.ts';
import { useAct } from '../../../requests/use-act.ts';
import { useSheetWords } from '../sheet-words.ts';
import { DoneDialog } from './done-dialog.tsx';

export type BoardAction = ActionBoardReply['actions'][number];

const LOOKS: Readonly<Record<BoardAction['standing'], Pick<BadgeProps, 'tone' | 'icon'>>> = {
  overdue: { tone: 'bad', icon: 'cross' },
  'due-this-quarter': { tone: 'caution', icon: 'dots' },
  later: { tone: 'neutral', icon: 'dash' },
  done: { tone: 'good', icon: 'check' },
};

/** Nobody can change any more what a fixed sheet says: it is neither late nor due. */
const OPEN_IN_FIXED = { tone: 'neutral', icon: 'dash' } as const;

export interface BoardRowProps {
  readonly row: BoardAction;
  readonly fiscalYear: number;
  /** The day that the board is of. */
  readonly on: string;
  readonly mayMark: boolean;
  readonly readAgain: () => void;
}

/** An action: what is to be done, for which item and by when; marked as done, or the mark taken back. */
export function BoardRow({ row, fiscalYear, on, mayMark, readAgain }: BoardRowProps) {
  const { locale, say } = useSheetWords();
  const announce = useAnnounce();
  const act = useAct();
  const conflict = useConflict(readAgain);
  const [isAsking, setAsking] = useState(false);
  const { itemId, itemNumber, itemTitle, periodLabel, action, dueOn, standing } = row;
  const takeBack = async () => {
    const outcome = await act.run('PUT', api.actionDone(itemId, fiscalYear, action.key), { doneOn: null });
    conflict(outcome);
    if (!outcome?.ok) return;
    announce(say('done.takenBack'));
    readAgain();
  };
  const { responsibleBody, track, doneOn } = action;
  const name = (
    <span class="visually-hidden">{say('of', { name: `${periodLabel} ${action.text.slice(0, 40)}` })}</span>
  );
  return (
    <li class="board-row">
      <div class="board-text">
        <p class="as-entered" lang="ja">
          {action.text}
        </p>
        <p class="quiet">
          <a href={addresses.sheet(itemId, fiscalYear)}>
            {itemNumber} <Localized text={itemTitle} />
          </a>
          {[periodLabel, track, responsibleBody].filter(Boolean).map((part) => (
            <span key={part} lang="ja">
              {say('dot')}
              {part}
            </span>
          ))}
        </p>
        {act.failure && <FailureNotice failure={act.failure} />}
      </div>
      <div class="board-when">
        {row.editable || standing === 'done' ? (
          <Badge {...LOOKS[standing]}>{say(`standing.${standing}`)}</Badge>
        ) : (
          <Badge {...OPEN_IN_FIXED}>{say('standing.open')}</Badge>
        )}
        <p class="quiet">
          {standing === 'done' && doneOn !== undefined
            ? say('action.doneAt', { day: writtenDay(locale, doneOn) })
            : say('board.dueOn', { day: writtenDay(locale, dueOn) })}
        </p>
        {standing !== 'done' && doneOn !== undefined && (
          <p>{say('board.notYet', { day: writtenDay(locale, doneOn) })}</p>
        )}
      </div>
      {mayMark && (
        <div class="board-acts">
          {doneOn === undefined ? (
            <Button onClick={() => setAsking(true)}>
              {say('done.ask')}
              {name}
            </Button>
          ) : (
            <Button look="text" onClick={takeBack}>
              {say('done.takeBack')}
              {name}
            </Button>
          )}
        </div>
      )}
      {isAsking && (
        <DoneDialog
          row={row}
          fiscalYear={fiscalYear}
          on={on}
          onClose={() => setAsking(false)}
          readAgain={readAgain}
        />
      )}
    </li>
  );
}
