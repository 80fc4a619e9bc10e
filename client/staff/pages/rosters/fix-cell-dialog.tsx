import { useState } from 'preact/hooks';
import {
  type CellCorrection,
  CORRECTIONS_BOUND,
  withCorrection,
  writtenCorrections,
} from '../../../../shared/domain/cell-corrections.ts';
import { ROSTER_FIELDS } from '../../../../shared/domain/roster-columns.ts';
import { Field } from '../../../components/field.tsx';
import { TextInput } from '../../../components/text-input.tsx';
import { groupedFigure } from '../../../messages/figures.ts';
import { ActDialog } from '../../frame/act-dialog.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import type { LineProblem } from '../../imports/line-problem-table.tsx';
import { lineProblemWording } from '../../messages/line-problem-wording.ts';

export interface FixCellDialogProps {
  readonly problem: LineProblem;
  readonly corrections: readonly CellCorrection[];
  readonly fieldName: (field: string) => string;
  readonly onCorrect: (corrections: readonly CellCorrection[]) => void;
  readonly onClose: () => void;
}

/** One cell of the file, put right here; the whole file is then looked at again. */
export function FixCellDialog({ problem, corrections, fieldName, onCorrect, onClose }: FixCellDialogProps) {
  const { locale, say } = useWords();
  const [text, setText] = useState(problem.text ?? '');
  const [refusals, setRefusals] = useState(0);
  const field = ROSTER_FIELDS.find((one) => one === problem.field);
  if (!field) return null;
  const place = { line: groupedFigure(problem.line), field: fieldName(field) };
  const fix = () => {
    const next = withCorrection(corrections, {
      line: problem.line,
      field,
      text: text.replace(/[\t\r\n]/g, ' '),
    });
    if (writtenCorrections(next).length > CORRECTIONS_BOUND) return setRefusals((count) => count + 1);
    onClose();
    onCorrect(next);
  };
  return (
    <ActDialog
      title={say('fixCell.title', place)}
      confirm={say('fixCell.confirm')}
      busy={say('fixCell.confirm')}
      running={false}
      failure={undefined}
      refusals={refusals}
      onConfirm={fix}
      onClose={onClose}
    >
      <p>{lineProblemWording(locale, problem)}</p>
      <Field
        locale={locale}
        id="fix-cell"
        label={fieldName(field)}
        error={refusals > 0 ? say('fixCell.tooMany') : undefined}
      >
        {(wiring) => <TextInput {...wiring} name="fix-cell" value={text} onInput={setText} />}
      </Field>
    </ActDialog>
  );
}
