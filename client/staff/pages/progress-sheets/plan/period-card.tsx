import type { ActionPeriod } from '../../../../../shared/domain/progress-sheet/sheet-content.ts';
import { Button } from '../../../../components/button.tsx';
import { figureIn } from '../../../../messages/figures.ts';
import { PartFold } from '../part-fold.tsx';
import { PartHead } from '../part-head.tsx';
import { fieldIdAt, goToId } from '../problems/place-ids.ts';
import { useSheetParts } from '../sheet-context.ts';
import { emptyAction, movedBy, withAction, withOfferedLabel, without } from '../sheet-edits.ts';
import { useSheetWords } from '../sheet-words.ts';
import { LineText } from '../versions/line-text.tsx';
import { ActionFields } from './action-fields.tsx';
import { MonthChoice } from './month-choice.tsx';

export interface PeriodCardProps {
  readonly period: ActionPeriod;
  readonly index: number;
  readonly onChange: (period: ActionPeriod, place?: string) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** A period of the action plan: what it is called, its months, and what is done in it. */
export function PeriodCard({ period, index, onChange, onMove, onRemove }: PeriodCardProps) {
  const { locale, say } = useSheetWords();
  const place = `/periods/${index}`;
  const number = figureIn(locale, index + 1);
  const { problems } = useSheetParts();
  const written = period.actions.filter(({ text }) => text !== '');
  const done = written.filter(({ doneOn }) => doneOn !== undefined);
  const name = period.label || say('place.one.periods', { number });
  return (
    <li class="card sheet-part stack" id={fieldIdAt(place)} tabIndex={-1}>
      <PartHead name={name} part="period" onMove={onMove} onRemove={onRemove} />
      <PartFold
        name={name}
        digest={say('completeness.actions', { count: written.length, done: done.length })}
        isNew={period.label === '' && written.length === 0}
        hasProblem={problems.some(({ pointer }) => pointer.startsWith(`${place}/`))}
      >
        <div class="sheet-row has-months">
          <LineText
            place={`${place}/label`}
            label={say('period.label')}
            value={period.label}
            onChange={(label) => onChange({ ...period, label }, `${place}/label`)}
          />
          <MonthChoice
            place={`${place}/firstMonth`}
            label={say('period.firstMonth')}
            month={period.firstMonth}
            onChoose={(firstMonth) => onChange(withOfferedLabel(period, { ...period, firstMonth }))}
          />
          <MonthChoice
            place={`${place}/lastMonth`}
            label={say('period.lastMonth')}
            month={period.lastMonth}
            onChoose={(lastMonth) => onChange(withOfferedLabel(period, { ...period, lastMonth }))}
          />
        </div>
        <ol class="sheet-actions">
          {period.actions.map((action, at) => (
            <ActionFields
              key={action.key}
              action={action}
              place={`${place}/actions/${at}`}
              name={say('action.name', { period: name, number: figureIn(locale, at + 1) })}
              onChange={(next, typedAt) =>
                onChange(withOfferedLabel(period, withAction(period, next)), typedAt)
              }
              onMove={(by) => onChange({ ...period, actions: movedBy(period.actions, action.key, by) })}
              onRemove={() => onChange({ ...period, actions: without(period.actions, action.key) })}
            />
          ))}
        </ol>
        <Button
          look="text"
          onClick={() => {
            onChange({ ...period, actions: [...period.actions, emptyAction()] });
            goToId(fieldIdAt(`${place}/actions/${period.actions.length}/text`));
          }}
        >
          {say('action.add')}
          <span class="visually-hidden">{say('of', { name })}</span>
        </Button>
      </PartFold>
    </li>
  );
}
