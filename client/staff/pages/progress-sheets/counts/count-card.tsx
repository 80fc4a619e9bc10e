import type {
  CountFigure,
  Half,
  SheetCount,
} from '../../../../../shared/domain/progress-sheet/sheet-content.ts';
import { PartFold } from '../part-fold.tsx';
import { PartHead } from '../part-head.tsx';
import { KNOWN_BODIES } from '../plan/known-words.tsx';
import { fieldIdAt } from '../problems/place-ids.ts';
import { useSheetParts } from '../sheet-context.ts';
import { withOptional } from '../sheet-edits.ts';
import { useSheetWords } from '../sheet-words.ts';
import { LineText, SheetDay } from '../versions/line-text.tsx';
import { figureAt, withFigure } from './count-edits.ts';
import { CountPreview } from './count-preview.tsx';
import { FigureFields } from './figure-fields.tsx';

const HALVES: readonly Half[] = ['mid-year', 'year-end'];

export interface CountCardProps {
  readonly count: SheetCount;
  readonly index: number;
  readonly name: string;
  readonly onChange: (count: SheetCount, place?: string) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** A count: what is counted, by whom, and its figures of mid-year and of the year's end side by side. */
export function CountCard({ count, index, name, onChange, onMove, onRemove }: CountCardProps) {
  const { say } = useSheetWords();
  const { problems } = useSheetParts();
  const place = `/counts/${index}`;
  const optional = (part: 'unit' | 'body' | 'startedOn') => (value: string) =>
    onChange(withOptional(count, part, value), `${place}/${part}`);
  const setFigure = (half: Half) => (figure: CountFigure | undefined, at?: string) =>
    onChange(withFigure(count, half, figure), at);
  return (
    <li class="card sheet-part stack" id={fieldIdAt(place)} tabIndex={-1}>
      <PartHead name={name} part="count" onMove={onMove} onRemove={onRemove} />
      <PartFold
        name={name}
        digest={say('count.fold')}
        isNew={count.label === '' && count.entries.length === 0}
        hasProblem={problems.some(({ pointer }) => pointer.startsWith(`${place}/`))}
      >
        <LineText
          place={`${place}/label`}
          label={say('count.label')}
          value={count.label}
          onChange={(label) => onChange({ ...count, label }, `${place}/label`)}
        />
        <div class="sheet-row">
          <LineText
            place={`${place}/body`}
            label={say('count.body')}
            value={count.body}
            list={KNOWN_BODIES}
            onChange={optional('body')}
          />
          <LineText
            place={`${place}/unit`}
            label={say('count.unit')}
            help={say('count.unit.help')}
            value={count.unit}
            short
            onChange={optional('unit')}
          />
          <SheetDay
            place={`${place}/startedOn`}
            label={say('count.startedOn')}
            value={count.startedOn}
            onChange={optional('startedOn')}
          />
        </div>
        <div class="count-columns">
          {HALVES.map((half) => (
            <FigureFields
              key={half}
              half={half}
              place={`${place}/entries/${entryIndex(count, half)}/figure`}
              figure={figureAt(count, half)}
              onChange={setFigure(half)}
            />
          ))}
        </div>
      </PartFold>
      <CountPreview count={count} />
    </li>
  );
}

/** Where the entry of a half stands in the list, or will. */
function entryIndex({ entries }: SheetCount, half: Half): number {
  const index = entries.findIndex(({ asOf }) => asOf === half);
  return index < 0 ? entries.length : index;
}
