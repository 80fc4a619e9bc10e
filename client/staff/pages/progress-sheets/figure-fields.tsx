import type { CountFigure, Half } from '../../../../shared/domain/progress-sheet/sheet-content.ts';
import { SelectField } from '../../forms/select-field.tsx';
import { BreakdownFields } from './breakdown-fields.tsx';
import { type FigureKind, figureOfKind, NO_NUMBER } from './count-edits.ts';
import { NumberText } from './number-text.tsx';
import { fieldIdAt } from './place-ids.ts';
import { useSheetWords } from './sheet-words.ts';

export interface FigureFieldsProps {
  readonly half: Half;
  readonly place: string;
  readonly figure: CountFigure | undefined;
  /** No figure: none is said for this half. */
  readonly onChange: (figure: CountFigure | undefined, place?: string) => void;
}

const NONE = 'none';

/** The figure of one half: none, 19 of 21, or 32 of which 28 and 4. */
export function FigureFields({ half, place, figure, onChange }: FigureFieldsProps) {
  const { say } = useSheetWords();
  return (
    <fieldset class="figure-fields stack" id={fieldIdAt(place)} tabIndex={-1}>
      <legend>{say(`half.${half}`)}</legend>
      <SelectField
        id={`${fieldIdAt(place)}-kind-${half}`}
        label={say('figure.kind')}
        value={figure?.kind ?? NONE}
        options={[NONE, 'of-total', 'breakdown'].map((value) => ({ value, text: kindText(value) }))}
        onChoose={(value) => onChange(value === NONE ? undefined : figureOfKind(value as FigureKind, figure))}
      />
      {figure?.kind === 'of-total' && (
        <div class="sheet-row">
          <NumberText
            place={`${place}/done`}
            label={say('figure.done')}
            value={shown(figure.done)}
            onChange={(done = NO_NUMBER) => onChange({ ...figure, done }, `${place}/done`)}
          />
          <NumberText
            place={`${place}/total`}
            label={say('figure.total')}
            value={shown(figure.total)}
            onChange={(total = NO_NUMBER) => onChange({ ...figure, total }, `${place}/total`)}
          />
        </div>
      )}
      {figure?.kind === 'breakdown' && (
        <BreakdownFields place={place} name={say(`half.${half}`)} figure={figure} onChange={onChange} />
      )}
    </fieldset>
  );

  function kindText(kind: string): string {
    if (kind === 'of-total') return say('figure.kind.of-total');
    return say(kind === 'breakdown' ? 'figure.kind.breakdown' : 'figure.kind.none');
  }
}

export function shown(count: number): number | undefined {
  return count === NO_NUMBER ? undefined : count;
}
