import { useState } from 'preact/hooks';
import type { ImportPreviewReply, ImportReply } from '../../../../shared/api/roster-import-api.ts';
import type { TableEncoding } from '../../../../shared/api/table-file-api.ts';
import type { CellCorrection } from '../../../../shared/domain/cell-corrections.ts';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { groupedFigure } from '../../../messages/figures.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { HowItWasRead } from '../../imports/how-it-was-read.tsx';
import { KindFilter } from '../../imports/kind-filter.tsx';
import { type LineProblem, LineProblemTable } from '../../imports/line-problem-table.tsx';
import { fieldWording } from '../../messages/field-wording.ts';
import type { Outcome } from '../../requests/api-client.ts';
import { ChangeTable } from './change-table.tsx';
import { ColumnChoice, type ColumnsChosen } from './column-choice.tsx';
import { CorrectedCells } from './corrected-cells.tsx';
import { FixCellDialog } from './fix-cell-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { LeftOutRows } from './left-out-rows.tsx';
import { useRosterFieldName } from './roster-field-name.ts';

export interface ImportReportProps {
  readonly report: ImportPreviewReply;
  readonly fileName: string;
  readonly onEncoding: (encoding: TableEncoding) => void;
  readonly onColumns: (chosen: ColumnsChosen) => void;
  readonly corrections: readonly CellCorrection[];
  readonly onCorrect: (corrections: readonly CellCorrection[]) => void;
  readonly onTakeIn: () => Promise<Outcome<ImportReply> | undefined>;
}

const KINDS = ['added', 'changed', 'moved', 'removed'] as const;
type Shown = (typeof KINDS)[number] | 'refused';

/** What the file would do, counted and line by line, and the button that does it. */
export function ImportReport(props: ImportReportProps) {
  const { report, fileName, corrections, onEncoding, onColumns, onCorrect, onTakeIn } = props;
  const { locale, say } = useWords();
  const fieldName = useRosterFieldName();
  const { rows, stop, problemCount } = report;
  // By its first bytes: in no encoding is it a table. What looks like no text may be one in another encoding.
  const isOtherFile = stop?.code.startsWith('file-is-') && stop.code !== 'file-is-no-text';
  const present = ([...KINDS, 'refused'] as const).filter((kind) => rows[kind] > 0);
  const [chosen, setChosen] = useState<Shown>();
  const [asking, setAsking] = useState(false);
  const [fixing, setFixing] = useState<LineProblem>();
  // What cannot be taken in first: it is why somebody would go back to the file.
  const shown = chosen ?? (rows.refused > 0 ? 'refused' : present[0]);
  const changes = rows.added + rows.changed + rows.moved + rows.removed;
  return (
    <section class="stack import-report" aria-labelledby="import-report">
      <h2 id="import-report" tabIndex={-1}>
        {say('importReport.heading', { name: fileName })}
      </h2>
      {!isOtherFile && <HowItWasRead report={report} fieldName={fieldName} onEncoding={onEncoding} />}
      {report.firstRows.length > 0 && (
        <ColumnChoice report={report} fieldName={fieldName} onRead={onColumns} />
      )}
      <LeftOutRows report={report} />
      <CorrectedCells corrections={corrections} fieldName={fieldName} onCorrect={onCorrect} />
      {stop && (
        <Notice tone="error" title={say('importReport.stop')} live>
          <p>{fieldWording(locale, stop)}</p>
        </Notice>
      )}
      {!stop && changes === 0 && (
        <Notice tone={rows.refused > 0 ? 'caution' : 'success'} title={say('importReport.same')} live>
          <p>{say('importReport.same.text', { count: groupedFigure(rows.unchanged) })}</p>
        </Notice>
      )}
      {!stop && changes > 0 && (
        <>
          <p>
            {say('importReport.rows', {
              count: groupedFigure(rows.rows),
              same: groupedFigure(rows.unchanged),
            })}
          </p>
          <div class="button-row">
            <Button look="primary" onClick={() => setAsking(true)}>
              {say('importReport.ask')}
            </Button>
          </div>
        </>
      )}
      <KindFilter kinds={present} counts={rows} shown={shown} onChoose={setChosen} />
      {shown === 'refused' && (
        <LineProblemTable
          text={say('importReport.refused.text')}
          fieldName={fieldName}
          problems={report.problems}
          total={problemCount}
          onFix={setFixing}
        />
      )}
      {shown && shown !== 'refused' && (
        <ChangeTable key={shown} kind={shown} changes={report.changes[shown]} total={rows[shown]} />
      )}
      {fixing && (
        <FixCellDialog
          problem={fixing}
          corrections={corrections}
          fieldName={fieldName}
          onCorrect={onCorrect}
          onClose={() => setFixing(undefined)}
        />
      )}
      {asking && <ImportDialog report={report} onTakeIn={onTakeIn} onClose={() => setAsking(false)} />}
    </section>
  );
}
