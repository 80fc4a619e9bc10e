import type { ComponentChildren } from 'preact';
import type { CountFigure, CountPart } from '../../../../../shared/domain/progress-sheet/sheet-content.ts';
import { Button } from '../../../../components/button.tsx';
import { Icon } from '../../../../components/icon.tsx';
import { figureIn } from '../../../../messages/figures.ts';
import { CardButton } from '../../../editing/card-button.tsx';
import { fieldIdAt, goToId } from '../problems/place-ids.ts';
import { useSheetWords } from '../sheet-words.ts';
import { LineText } from '../versions/line-text.tsx';
import { emptyPart, NO_NUMBER, sumOfParts } from './count-edits.ts';
import { NumberText } from './number-text.tsx';
import { typedFor, withEntered } from './typed-numbers.ts';

type Breakdown = Extract<CountFigure, { readonly kind: 'breakdown' }>;

export interface BreakdownFieldsProps {
  readonly place: string;
  /** Of which half: `期末`. */
  readonly name: string;
  readonly figure: Breakdown;
  readonly onChange: (figure: Breakdown, place?: string) => void;
  /** The field of the total. */
  readonly children: ComponentChildren;
}

/** A total and what it is made of, with the sum checked while it is written. */
export function BreakdownFields({ place, name, figure, onChange, children }: BreakdownFieldsProps) {
  const { locale, say } = useSheetWords();
  const { parts } = figure;
  const setPart = (index: number, part: CountPart, at: string) =>
    onChange({ ...figure, parts: parts.with(index, part) }, at);
  return (
    <>
      {children}
      {parts.map((part, index) => {
        const at = `${place}/parts/${index}`;
        const number = figureIn(locale, index + 1);
        return (
          <div key={index} class="part-row">
            <LineText
              place={`${at}/label`}
              label={say('breakdown.label', { number })}
              value={part.label}
              onChange={(label) => setPart(index, { ...part, label }, `${at}/label`)}
            />
            <NumberText
              place={`${at}/count`}
              label={say('breakdown.count', { number })}
              value={part.count}
              typed={typedFor(part, 'count')}
              onChange={(count) =>
                setPart(index, withEntered(part, 'count', count, NO_NUMBER), `${at}/count`)
              }
            />
            <CardButton
              label={say('breakdown.remove', { number })}
              onClick={() => onChange({ ...figure, parts: parts.toSpliced(index, 1) })}
            >
              {say('remove')}
            </CardButton>
          </div>
        );
      })}
      <SumLine figure={figure} />
      <Button
        look="text"
        onClick={() => {
          onChange({ ...figure, parts: [...parts, emptyPart()] });
          goToId(fieldIdAt(`${place}/parts/${parts.length}/label`));
        }}
      >
        {say('breakdown.add')}
        <span class="visually-hidden">{say('of', { name })}</span>
      </Button>
    </>
  );
}

/** `28＋4＝32 ○`, or by how much the parts are off. */
function SumLine({ figure }: { readonly figure: Breakdown }) {
  const { locale, say } = useSheetWords();
  const sum = sumOfParts(figure);
  const words = sum && { sum: `${sum.counts.join('＋')}＝${sum.sum}`, total: sum.total };
  return (
    <p class={sum?.left === 0 ? 'sum-line is-right' : 'sum-line'} role="status">
      {sum && words && (
        <>
          <Icon shape={sum.left === 0 ? 'circle' : 'cross'} />
          {sum.left === 0 && say('sum.right', words)}
          {sum.left > 0 && say('sum.short', { ...words, left: figureIn(locale, sum.left) })}
          {sum.left < 0 && say('sum.above', { ...words, left: figureIn(locale, -sum.left) })}
        </>
      )}
    </p>
  );
}
