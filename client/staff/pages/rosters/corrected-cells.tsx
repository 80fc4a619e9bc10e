import { type CellCorrection, withoutCorrection } from '../../../../shared/domain/cell-corrections.ts';
import { Button } from '../../../components/button.tsx';
import { groupedFigure } from '../../../messages/figures.ts';
import { useWords } from '../../frame/locale-setting.tsx';

export interface CorrectedCellsProps {
  readonly corrections: readonly CellCorrection[];
  readonly fieldName: (field: string) => string;
  readonly onCorrect: (corrections: readonly CellCorrection[]) => void;
}

/** What was put right on the screen, each with its way back: the file itself says something else. */
export function CorrectedCells({ corrections, fieldName, onCorrect }: CorrectedCellsProps) {
  const { say } = useWords();
  if (corrections.length === 0) return null;
  return (
    <div>
      <p>{say('corrected.text')}</p>
      <ul class="plain-list">
        {corrections.map((one) => {
          const place = { line: groupedFigure(one.line), field: fieldName(one.field) };
          return (
            <li key={`${one.line} ${one.field}`}>
              {say('corrected.cell', place)} <bdi class="as-entered">{one.text}</bdi>{' '}
              <Button look="text" onClick={() => onCorrect(withoutCorrection(corrections, one))}>
                {say('corrected.undo')}
                <span class="visually-hidden">{say('importReport.fix.of', place)}</span>
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
