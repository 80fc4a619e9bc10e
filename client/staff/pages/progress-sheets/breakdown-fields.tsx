import type { CountFigure } from '../../../../shared/domain/progress-sheet/sheet-content.ts';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { figureIn } from '../../../messages/figures.ts';
import { CardButton } from '../../editing/card-button.tsx';
import { NO_NUMBER, sumOfParts } from './count-edits.ts';
import { shown } from './figure-fields.tsx';
import { LineText } from './line-text.tsx';
import { NumberText } from './number-text.tsx';
import { fieldIdAt, goToId } from './place-ids.ts';
import { useSheetWords } from './sheet-words.ts';

type Breakdown = Extract<CountFigure, { readonly kind: 'breakdown' }>;

export interface BreakdownFieldsProps {
  readonly place: string;
  /** Of which half: `期末`. */
  readonly name: string;
  readonly figure: Breakdown;
  readonly onChange: (figure: Breakdown, place?: string) => void;
}

/** A total and what it is made of, with the sum checked while it is written. */
export function BreakdownFields({ place, name, figure, onChange }: BreakdownFieldsProps) {
  const { locale, say } = useSheetWords();
  const { total, parts } = figure;
  const setPart = (index: number, part: Partial<Breakdown['parts'][number]>, at: string) =>
    onChange(
      { ...figure, parts: parts.map((one, place) => (place === index ? { ...one, ...part } : one)) },
      at,
    );
  return (
    <>
      <NumberText
        place={`${place}/total`}
        label={say('figure.total')}
        value={shown(total)}
        onChange={(next = NO_NUMBER) => onChange({ ...figure, total: next }, `${place}/total`)}
      />
      {parts.map(({ label, count }, index) => {
        const at = `${place}/parts/${index}`;
        const number = figureIn(locale, index + 1);
        return (
          <div key={index} class="part-row">
            <LineText
              place={`${at}/label`}
              label={say('breakdown.label', { number })}
              value={label}
              onChange={(value) => setPart(index, { label: value }, `${at}/label`)}
            />
            <NumberText
              place={`${at}/count`}
              label={say('breakdown.count', { number })}
              value={shown(count)}
              onChange={(value = NO_NUMBER) => setPart(index, { count: value }, `${at}/count`)}
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
          onChange({ ...figure, parts: [...parts, { label: '', count: NO_NUMBER }] });
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
