import { useState } from 'preact/hooks';
import { actsPossible, type SheetAct } from '../../../../../shared/domain/progress-sheet/sheet-status.ts';
import { Button } from '../../../../components/button.tsx';
import { Notice } from '../../../../components/notice.tsx';
import { dayTimeWording } from '../../../../messages/date-wording.ts';
import { addresses } from '../../../addresses.ts';
import type { SheetReply, SheetState } from '../../../requests/replies.ts';
import { ProblemPlaces } from '../problems/sheet-problem-list.tsx';
import { useSheetWords } from '../sheet-words.ts';
import { ReturnedBy } from './returned-by.tsx';
import { SheetActDialog, type SheetOwnAct } from './sheet-act-dialog.tsx';

export interface WorkflowPanelProps {
  readonly sheet: SheetReply;
  readonly mayAct: boolean;
  /** Calls back once what is on the screen is stored. */
  readonly ready: (then: () => void) => void;
  readonly onState: (state: SheetState) => void;
  readonly readAgain: () => void;
}

const STEPS = ['draft', 'in-review', 'fixed', 'published'] as const;
const OWN_ACTS: readonly SheetAct[] = ['submit', 'return', 'fix', 'reopen'];

/** Where the sheet stands on its way to the public, who wrote it last, and what can be done with it now. */
export function WorkflowPanel({ sheet, mayAct, ready, onState, readAgain }: WorkflowPanelProps) {
  const { locale, say } = useSheetWords();
  const [asking, setAsking] = useState<SheetOwnAct>();
  const { status, stops, comment, updatedAt, updatedBy, revision, itemId, fiscalYear } = sheet;
  const acts = mayAct && revision > 0 ? actsPossible(status).filter(isOwnAct) : [];
  const due =
    status === 'in-review' && stops.length === 0 ? 'fix' : status === 'draft' ? 'submit' : undefined;
  return (
    <section class="workflow stack" aria-label={say('workflow')}>
      <ol class="workflow-steps">
        {STEPS.map((step) => (
          <li key={step} aria-current={step === status ? 'step' : undefined}>
            {say(`status.${step}`)}
          </li>
        ))}
      </ol>
      {comment !== undefined && (
        <Notice tone="caution" title={say('returned.title')}>
          <p class="as-entered">{comment}</p>
          {/* Returned once more without leaving the page: read again. */}
          <ReturnedBy key={comment} itemId={itemId} fiscalYear={fiscalYear} />
        </Notice>
      )}
      {status === 'fixed' && <p>{say(mayAct ? 'read.fixed' : 'read.fixed.viewer')}</p>}
      {status === 'published' && (
        <p>
          {say('read.published')}{' '}
          <a href={addresses.publication(sheet.plan.id, fiscalYear)}>{say('sheets.toPublication')}</a>
        </p>
      )}
      {mayAct && revision === 0 && <p>{say('workflow.notBegun')}</p>}
      {(status === 'draft' || status === 'in-review') && stops.length > 0 && (
        <div class="workflow-stops">
          <p>
            <strong>{say('stops.title')}</strong>
          </p>
          <ProblemPlaces problems={stops} />
        </div>
      )}
      <div class="button-row">
        {acts.map((act) => (
          <Button
            key={act}
            look={act === due ? 'primary' : 'secondary'}
            onClick={() => ready(() => setAsking(act))}
          >
            {say(`${act}.ask`)}
          </Button>
        ))}
        <p class="quiet">
          {updatedAt && updatedBy
            ? say('savedBy', { name: updatedBy.name, at: dayTimeWording(locale, new Date(updatedAt)) })
            : say('savedBy.nobody')}{' '}
          {revision > 0 && <a href={addresses.sheetVersions(itemId, fiscalYear)}>{say('versions.link')}</a>}
        </p>
      </div>
      {asking && (
        <SheetActDialog
          act={asking}
          sheet={sheet}
          onClose={() => setAsking(undefined)}
          onState={onState}
          readAgain={readAgain}
        />
      )}
    </section>
  );
}

/** The others are done to the whole year of a plan. */
function isOwnAct(act: SheetAct): act is SheetOwnAct {
  return OWN_ACTS.includes(act);
}
