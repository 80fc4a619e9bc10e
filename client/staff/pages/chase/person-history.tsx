import { dayTimeWording } from '../../../messages/date-wording.ts';
import { figureIn } from '../../../messages/figures.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import type { PersonReply } from '../../requests/replies.ts';

/** What happened with one person, the latest first: never what they wrote. */
export function PersonHistory({ person }: { readonly person: PersonReply }) {
  const { locale, say } = useWords();
  const { invitation, reissuedAt, draft, versions, excused } = person;
  const { lastRemindedAt, remindedCount, handedOverAt, excusedReason } = invitation;
  const events = [
    ...versions.map(({ version, receipt, submittedAt, by, source = '', enteredBy = '' }) => ({
      at: submittedAt,
      text:
        by === 'proxy'
          ? say('chase.history.proxy', {
              version: figureIn(locale, version),
              receipt,
              source,
              name: enteredBy,
            })
          : say('chase.history.answered', { version: figureIn(locale, version), receipt }),
    })),
    ...(draft ? [{ at: draft.preparedAt ?? draft.savedAt, text: say(draftKey(draft)) }] : []),
    ...(lastRemindedAt
      ? [{ at: lastRemindedAt, text: say('chase.history.reminded', { count: remindedCount }) }]
      : []),
    ...(handedOverAt ? [{ at: handedOverAt, text: say('chase.history.handedOver') }] : []),
    ...(excused && excusedReason !== undefined
      ? [
          {
            at: excused.at,
            text: excused.by
              ? say('chase.history.excused', { name: excused.by, reason: excusedReason })
              : say('chase.history.excusedBySomebody', { reason: excusedReason }),
          },
        ]
      : []),
    ...(reissuedAt ? [{ at: reissuedAt, text: say('chase.history.reissued') }] : []),
  ].sort((left, right) => right.at.localeCompare(left.at));
  return (
    <div>
      <h4>{say('chase.history')}</h4>
      {excusedReason !== undefined && !excused && (
        <p class="as-entered">{say('excusedBecause', { reason: excusedReason })}</p>
      )}
      {events.length === 0 ? (
        <p class="quiet">{say('chase.history.none')}</p>
      ) : (
        <ul class="history-list">
          {events.map(({ at, text }) => (
            <li key={`${at} ${text}`}>
              <span class="quiet">{dayTimeWording(locale, new Date(at))}</span>
              <br />
              {text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function draftKey({ link, preparedAt }: NonNullable<PersonReply['draft']>) {
  if (preparedAt !== undefined) return 'chase.history.prepared';
  return link === 'preparing' ? 'chase.history.preparing' : 'chase.history.draft';
}
