import { SHEET_BOUNDS } from '../../../../../shared/domain/progress-sheet/sheet-bounds.ts';
import type { Action } from '../../../../../shared/domain/progress-sheet/sheet-content.ts';
import { writtenDay } from '../../../../messages/date-wording.ts';
import { CardButton } from '../../../editing/card-button.tsx';
import { fieldIdAt } from '../problems/place-ids.ts';
import { useSheetParts } from '../sheet-context.ts';
import { withOptional } from '../sheet-edits.ts';
import { useSheetWords } from '../sheet-words.ts';
import { WrittenText } from '../texts/written-text.tsx';
import { useFold } from '../use-fold.ts';
import { LineText, SheetDay } from '../versions/line-text.tsx';
import { FiscalYearChoice } from './fiscal-year-choice.tsx';
import { KNOWN_BODIES, KNOWN_TRACKS } from './known-words.tsx';

export interface ActionFieldsProps {
  readonly action: Action;
  readonly place: string;
  /** Which one it is, for who hears its buttons without seeing where they stand. */
  readonly name: string;
  readonly onChange: (action: Action, place?: string) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** 取組: its text in sight, the rest folded away with a word on what is in it. */
export function ActionFields({ action, place, name, onChange, onMove, onRemove }: ActionFieldsProps) {
  const { say } = useSheetWords();
  const { sheet, problems } = useSheetParts();
  const { text, track, responsibleBody, intendedEffect, refersTo, doneOn } = action;
  const optional = <N extends keyof Action & string>(part: N, value: Action[N] | undefined) =>
    onChange(withOptional(action, part, value), `${place}/${part}`);
  const hasProblem = problems.some(
    ({ pointer }) => pointer.startsWith(`${place}/`) && pointer !== `${place}/text`,
  );
  const { isOpen, setOpen } = useFold(hasProblem);
  return (
    <li id={fieldIdAt(place)} tabIndex={-1}>
      <div class="action-line">
        <WrittenText
          place={`${place}/text`}
          label={<span class="visually-hidden">{name}</span>}
          value={text}
          max={SHEET_BOUNDS.action}
          rows={1}
          onChange={(next) => onChange({ ...action, text: next }, `${place}/text`)}
        />
        <div class="card-acts">
          <CardButton label={say('action.up', { name })} onClick={() => onMove(-1)}>
            ↑
          </CardButton>
          <CardButton label={say('action.down', { name })} onClick={() => onMove(1)}>
            ↓
          </CardButton>
          <CardButton label={say('action.remove', { name })} onClick={onRemove}>
            {say('remove')}
          </CardButton>
        </div>
      </div>
      <details
        class="action-more"
        open={isOpen}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>
          {say('action.more')}
          <span class="visually-hidden">{say('of', { name })}</span>
          <ActionSummary action={action} />
        </summary>
        <div class="sheet-row">
          <LineText
            place={`${place}/track`}
            label={say('action.track')}
            value={track}
            list={KNOWN_TRACKS}
            onChange={(value) => optional('track', value)}
          />
          <LineText
            place={`${place}/responsibleBody`}
            label={say('action.responsibleBody')}
            value={responsibleBody}
            list={KNOWN_BODIES}
            onChange={(value) => optional('responsibleBody', value)}
          />
          <FiscalYearChoice
            place={`${place}/refersTo`}
            label={say('action.refersTo')}
            fiscalYear={sheet.fiscalYear}
            chosen={refersTo}
            onChoose={(value) => onChange(withOptional(action, 'refersTo', value))}
          />
          <SheetDay
            place={`${place}/doneOn`}
            label={say('action.doneOn')}
            value={doneOn}
            onChange={(value) => optional('doneOn', value)}
          />
        </div>
        <WrittenText
          place={`${place}/intendedEffect`}
          label={say('action.intendedEffect')}
          value={intendedEffect ?? ''}
          max={SHEET_BOUNDS.effect}
          rows={1}
          onChange={(value) => optional('intendedEffect', value)}
        />
      </details>
    </li>
  );
}

/** What is written about an action beside its text, in one line. */
export function ActionSummary({ action }: { readonly action: Action }) {
  const { locale, say } = useSheetWords();
  const { track, responsibleBody, refersTo, intendedEffect, doneOn } = action;
  const parts = [
    doneOn !== undefined && say('action.doneAt', { day: writtenDay(locale, doneOn) }),
    track,
    responsibleBody,
    refersTo !== undefined && say('action.ofYear', { year: refersTo }),
    intendedEffect,
  ].filter((part) => typeof part === 'string');
  if (parts.length === 0) return null;
  return <span class="action-summary quiet">{parts.join(say('dot'))}</span>;
}
