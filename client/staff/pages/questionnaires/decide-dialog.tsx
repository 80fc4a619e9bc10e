import '../../styles/decide.css';
import { tokyoDaysBetween } from '../../../../shared/domain/tokyo-day.ts';
import { PeopleLine } from '../../../components/people-line.tsx';
import { StatusBadge } from '../../../components/status-badge.tsx';
import { componentWords } from '../../../messages/component-words.ts';
import { dayTimeWording } from '../../../messages/date-wording.ts';
import { api } from '../../addresses.ts';
import { Loaded } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import type { BoardReply, TallyReply } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';
import { PlainActDialog, type StatusDialogProps } from './plain-act-dialog.tsx';

export interface DecideDialogProps extends StatusDialogProps {
  readonly act: 'close' | 'fix';
}

/** Closing and fixing: what it means for those who have not answered, and what will then be so. */
export function DecideDialog({ act, ...dialog }: DecideDialogProps) {
  const { say } = useWords();
  const { id, nonResponse, dueAt } = dialog.questionnaire;
  // Read anew: what is decided on must be how it stands now.
  const tally = useResource<TallyReply>(api.ofQuestionnaire(id, 'tally'));
  const board = useResource<BoardReply>(act === 'close' ? api.board(id, { limit: '1' }) : undefined);
  const isKnown = tally.data && (act === 'fix' || board.data);
  const { outstanding = 0 } = tally.data ?? {};
  const drafts = board.data?.totals.draft ?? 0;
  const silence = outstanding === 0 ? 'close.allAnswered' : (`close.outstanding.${nonResponse}` as const);
  return (
    <PlainActDialog
      {...dialog}
      act={act}
      waiting={
        isKnown ? undefined : (
          <Loaded resource={tally}>{() => <Loaded resource={board}>{() => null}</Loaded>}</Loaded>
        )
      }
    >
      {act === 'close' && dueAt && <EarlyClosing dueAt={new Date(dueAt)} />}
      <p>{say(`${act}.text`)}</p>
      <p>
        {say(silence, { outstanding })}
        {drafts > 0 && <strong> {say('decide.drafts', { count: drafts })}</strong>}
      </p>
      {act === 'fix' && tally.data && <Figures tally={tally.data} />}
    </PlainActDialog>
  );
}

/** How much of their time those asked lose; nothing once the deadline has passed. */
function EarlyClosing({ dueAt }: { readonly dueAt: Date }) {
  const { locale, say } = useWords();
  const now = new Date();
  if (dueAt <= now) return null;
  const days = tokyoDaysBetween(now, dueAt);
  const at = dayTimeWording(locale, dueAt);
  const key = days === 0 ? 'decide.earlyToday' : days === 1 ? 'decide.earlyOne' : 'decide.early';
  return (
    <p>
      <strong>{say(key, { days, at })}</strong>
    </p>
  );
}

/** `①－１ 24/24 達成`: each figure as it will stand for good, with the people behind it. */
function Figures({ tally }: { readonly tally: TallyReply }) {
  const { locale, say } = useWords();
  return (
    <div class="stack">
      {tally.indicators.length > 0 && <p>{say('decide.figures')}</p>}
      <ul class="decided-figures">
        {tally.indicators.map(({ indicatorId, displayCode, result, target, status }) => (
          <li key={indicatorId}>
            <strong>{displayCode}</strong>{' '}
            {result && result.denominator > 0
              ? `${result.numerator}/${result.denominator}`
              : componentWords(locale)('noValue')}{' '}
            <StatusBadge locale={locale} status={status} />
            {target && (
              <span class="quiet">
                {' '}
                {say('decide.target', { target: `${target.numerator}/${target.denominator}` })}
              </span>
            )}
          </li>
        ))}
      </ul>
      <PeopleLine locale={locale} {...tally} />
    </div>
  );
}
