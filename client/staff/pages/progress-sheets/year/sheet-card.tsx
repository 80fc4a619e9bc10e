import { roleMay } from '../../../../../shared/domain/account.ts';
import { isEditable } from '../../../../../shared/domain/progress-sheet/sheet-status.ts';
import { LinkButton } from '../../../../components/link-button.tsx';
import { dayTimeWording } from '../../../../messages/date-wording.ts';
import { addresses } from '../../../addresses.ts';
import { Localized } from '../../../frame/localized.tsx';
import { useSignedIn } from '../../../requests/client-context.ts';
import type { PlanSheetsReply } from '../../../requests/replies.ts';
import { problemWording } from '../problems/place-and-problem.ts';
import { idsNear } from '../problems/place-ids.ts';
import { SheetBadge } from '../sheet-badge.tsx';
import { useSheetWords } from '../sheet-words.ts';

export interface SheetCardProps {
  readonly sheet: PlanSheetsReply['sheets'][number];
  readonly fiscalYear: number;
}

/** One item's sheet: its status, who wrote it last, its actions, and what still stops it from being fixed. */
export function SheetCard({ sheet, fiscalYear }: SheetCardProps) {
  const { locale, say } = useSheetWords();
  const { account } = useSignedIn();
  const { itemId, number, pillar, title, status, revision, updatedAt, updatedBy, stops, comment } = sheet;
  const href = addresses.sheet(itemId, fiscalYear);
  const mayWrite = roleMay(account.role, 'edit-sheets') && isEditable(status);
  const headingId = `sheet-card-${itemId}`;
  return (
    <li class="card sheet-card" aria-labelledby={headingId}>
      <div class="sheet-card-head">
        <p class="quiet">{say('item.pillar', { code: pillar.displayCode })}</p>
        <SheetBadge status={status} />
      </div>
      <h2 id={headingId}>
        <a href={href}>
          <span class="item-number">{number}</span> <Localized text={title} />
        </a>
      </h2>
      <p class="quiet">
        {updatedAt && updatedBy
          ? say('savedBy', { name: updatedBy.name, at: dayTimeWording(locale, new Date(updatedAt)) })
          : say('savedBy.nobody')}
      </p>
      <ActionCounts actions={sheet.actions} isOpen={isEditable(status)} />
      {comment !== undefined && (
        <p class="as-entered sheet-card-comment">
          <strong>{say('returned.title')}</strong> {comment}
        </p>
      )}
      {isEditable(status) && stops.length > 0 && (
        <div class="sheet-card-stops">
          <strong>{say('stops.title')}</strong>
          <ul class="plain-list">
            {stops.map((stop) => (
              <li key={`${stop.code} ${stop.params.displayCode}`}>
                <a href={`${href}#${idsNear(stop.pointer)[0]}`}>{problemWording(locale, stop)}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <LinkButton href={href} look={mayWrite && revision === 0 ? 'primary' : 'secondary'}>
        {say(mayWrite ? (revision === 0 ? 'card.begin' : 'card.write') : 'card.read')}
        <span class="visually-hidden">{say('of', { name: String(number) })}</span>
      </LinkButton>
    </li>
  );
}

interface ActionCountsProps extends Pick<PlanSheetsReply['sheets'][number], 'actions'> {
  /** Whether actions can still be marked as done: otherwise what is not done is neither due nor late. */
  readonly isOpen: boolean;
}

function ActionCounts({ actions, isOpen }: ActionCountsProps) {
  const { say } = useSheetWords();
  if (actions.total === 0) return <p class="quiet">{say('actions.none')}</p>;
  const { done, total } = actions;
  if (!isOpen) {
    return (
      <dl class="action-counts">
        <div>
          <dt>{say('actions.done')}</dt>
          <dd>{`${done}/${total}`}</dd>
        </div>
        {done < total && (
          <div>
            <dt>{say('actions.open')}</dt>
            <dd>{total - done}</dd>
          </div>
        )}
      </dl>
    );
  }
  return (
    <dl class="action-counts">
      {(['done', 'dueThisQuarter', 'overdue'] as const).map((part) => (
        <div key={part} class={part === 'overdue' && actions.overdue > 0 ? 'is-overdue' : undefined}>
          <dt>{say(`actions.${part}`)}</dt>
          <dd>{part === 'done' ? `${done}/${total}` : actions[part]}</dd>
        </div>
      ))}
    </dl>
  );
}
