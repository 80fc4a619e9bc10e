import { useEffect, useRef } from 'preact/hooks';
import { ActButton } from '../../frame/act-button.tsx';
import { FailureNotice } from '../../frame/failure-notice.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import type { InvitationReply } from '../../requests/replies.ts';
import type { HandOvers } from './use-hand-overs.ts';

export interface HandOverOfferProps {
  readonly handOvers: HandOvers;
  readonly people: readonly Pick<InvitationReply, 'id'>[];
  /** Whether the links have just been taken along to be given: recording is what comes next. */
  readonly taken?: boolean;
}

/** Offers to record that these people have been given their links; then says so, and takes it back. */
export function HandOverOffer({ handOvers, people, taken }: HandOverOfferProps) {
  const { say } = useWords();
  const { act, recorded, record, takeBack } = handOvers;
  const doneRef = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone, and the one in its place undoes: the focus goes to what was done.
  useEffect(() => doneRef.current?.focus(), [recorded]);
  const isLeft = people.some(({ id }) => !recorded?.includes(id));
  return (
    <div class="hand-over-offer">
      {act.failure && <FailureNotice failure={act.failure} />}
      {recorded && (
        <div key="done">
          <p ref={doneRef} tabIndex={-1}>
            {say('chase.handOver.doneAll', { count: recorded.length })}
          </p>
          <ActButton
            look="text"
            running={act.running}
            busy={say('chase.recording')}
            onClick={() => takeBack()}
          >
            {say('chase.handOver.undo')}
          </ActButton>
        </div>
      )}
      {isLeft && (
        <div key="offer">
          {taken && <p role="status">{say('next.then')}</p>}
          <ActButton
            look={taken ? 'primary' : 'secondary'}
            running={act.running}
            busy={say('chase.recording')}
            onClick={() => record(people.map(({ id }) => id))}
          >
            {say('chase.handOver.askAll', { count: people.length })}
          </ActButton>
        </div>
      )}
    </div>
  );
}
