import type { CountFigure, Half } from '../../../../../shared/domain/progress-sheet/sheet-content.ts';
import { SelectField } from '../../../forms/select-field.tsx';
import { fieldIdAt } from '../problems/place-ids.ts';
import { useSheetWords } from '../sheet-words.ts';
import { BreakdownFields } from './breakdown-fields.tsx';
import { FIGURE_SHAPES, type FigureShape, figureOfShape, NO_NUMBER, shapeOf } from './count-edits.ts';
import { NumberText } from './number-text.tsx';
import { typedFor, withEntered } from './typed-numbers.ts';

export interface FigureFieldsProps {
  readonly half: Half;
  readonly place: string;
  readonly figure: CountFigure | undefined;
  /** No figure: none is said for this half. */
  readonly onChange: (figure: CountFigure | undefined, place?: string) => void;
}

const NONE = 'none';

/** The figure of one half: none, 16, 19 of 21, or 32 of which 28 and 4. */
export function FigureFields({ half, place, figure, onChange }: FigureFieldsProps) {
  const { say } = useSheetWords();
  const shape = figure && shapeOf(figure);
  const total = figure && (
    <NumberText
      place={`${place}/total`}
      label={say(shape === 'total' ? 'figure.sum' : 'figure.total')}
      value={figure.total}
      typed={typedFor(figure, 'total')}
      onChange={(next) => onChange(withEntered(figure, 'total', next, NO_NUMBER), `${place}/total`)}
    />
  );
  return (
    <fieldset class="figure-fields stack" id={fieldIdAt(place)} tabIndex={-1}>
      <legend>{say(`half.${half}`)}</legend>
      <SelectField
        id={`${fieldIdAt(place)}-kind-${half}`}
        label={say('figure.kind')}
        value={shape ?? NONE}
        options={[
          { value: NONE, text: say('figure.kind.none') },
          ...FIGURE_SHAPES.map((value) => ({ value, text: say(`figure.kind.${value}`) })),
        ]}
        onChoose={(value) =>
          onChange(value === NONE ? undefined : figureOfShape(value as FigureShape, figure))
        }
      />
      {figure?.kind === 'of-total' && (
        <div class="sheet-row">
          <NumberText
            place={`${place}/done`}
            label={say('figure.done')}
            value={figure.done}
            typed={typedFor(figure, 'done')}
            onChange={(done) => onChange(withEntered(figure, 'done', done, NO_NUMBER), `${place}/done`)}
          />
          {total}
        </div>
      )}
      {shape === 'total' && total}
      {figure?.kind === 'breakdown' && shape === 'breakdown' && (
        <BreakdownFields place={place} name={say(`half.${half}`)} figure={figure} onChange={onChange}>
          {total}
        </BreakdownFields>
      )}
    </fieldset>
  );
}
