import { textIn } from '../../../../shared/domain/localized-text.ts';
import { tokyoTimeOf } from '../../../../shared/domain/tokyo-day.ts';
import { InvitationBadge } from '../../../components/invitation-badge.tsx';
import { timeWording } from '../../../messages/time-wording.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import type { InvitationReply } from '../../requests/replies.ts';

export interface ChaseTileProps {
  readonly invitation: InvitationReply;
  readonly chosen: boolean;
  /** Whether Tab leads here: to one tile of the board; from it the arrows go on. */
  readonly reachable: boolean;
}

/** One person of the board: name, state, and since when. Acts stand beside the board, not in it. */
export function ChaseTile({ invitation, chosen, reachable }: ChaseTileProps) {
  const { locale } = useWords();
  const { id, respondent, state } = invitation;
  return (
    <div
      class={`tile is-${state}`}
      role="option"
      aria-selected={chosen}
      data-id={id}
      tabIndex={reachable ? 0 : -1}
    >
      <span class="tile-name">
        <Localized text={respondent.name} />
      </span>{' '}
      <InvitationBadge locale={locale} state={state} /> <TileFacts invitation={invitation} />
    </div>
  );
}

/** The latest of what happened, and how often the person was reminded. */
function TileFacts({ invitation }: Pick<ChaseTileProps, 'invitation'>) {
  const { say } = useWords();
  const { answeredAt, version = 1, excusedReason, remindedCount, handedOverAt, prepared } = invitation;
  const facts = [
    answeredAt && shortMoment(new Date(answeredAt)),
    answeredAt && version > 1 && say('version', { version }),
    excusedReason && say('excusedBecause', { reason: excusedReason }),
    prepared && say('chase.prepared'),
    !answeredAt && remindedCount > 0 && say('chase.remindedTimes', { count: remindedCount }),
    !answeredAt && remindedCount === 0 && handedOverAt && say('chase.handedOver'),
  ].filter(Boolean);
  return <span class="tile-facts">{facts.join(say('dot'))}</span>;
}

/** `3/8 10:12`: month and day as both languages' offices here write them, where there is little room. */
function shortMoment(instant: Date): string {
  const { month, day } = tokyoTimeOf(instant);
  return `${month}/${day} ${timeWording(instant)}`;
}

/** For what is said about somebody. */
export function nameOf(locale: 'ja' | 'en', { respondent }: Pick<InvitationReply, 'respondent'>): string {
  return textIn(locale, respondent.name);
}
