import { useState } from 'preact/hooks';
import type { TableEncoding } from '../../../../shared/api/table-file-api.ts';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { groupedFigure } from '../../../messages/figures.ts';
import { ActDialog } from '../../frame/act-dialog.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { HowItWasRead } from '../../imports/how-it-was-read.tsx';
import { KindFilter } from '../../imports/kind-filter.tsx';
import { LineProblemTable } from '../../imports/line-problem-table.tsx';
import { fieldWording } from '../../messages/field-wording.ts';
import type { CaseImportPreviewReply } from '../../requests/replies.ts';
import { CaseChangeTable } from './case-change-table.tsx';
import { caseFieldName, useCaseWords } from './case-words.ts';

export interface CaseImportReportProps {
  readonly report: CaseImportPreviewReply;
  readonly fileName: string;
  readonly onEncoding: (encoding: TableEncoding) => void;
  readonly onTakeIn: () => Promise<unknown>;
}

type Shown = 'added' | 'changed' | 'refused';

/** What the file would do, counted and line by line, and the button that does it. */
export function CaseImportReport({ report, fileName, onEncoding, onTakeIn }: CaseImportReportProps) {
  const { say: sayAny } = useWords();
  const { locale, say } = useCaseWords();
  const { rows, stop, problemCount } = report;
  const present = (['added', 'changed', 'refused'] as const).filter((kind) => rows[kind] > 0);
  const [chosen, setChosen] = useState<Shown>();
  const [asking, setAsking] = useState(false);
  // What cannot be taken in first: it is why somebody would go back to the file.
  const shown = chosen ?? (rows.refused > 0 ? 'refused' : present[0]);
  const changes = rows.added + rows.changed;
  return (
    <section class="stack import-report" aria-labelledby="import-report">
      <h2 id="import-report" tabIndex={-1}>
        {sayAny('importReport.heading', { name: fileName })}
      </h2>
      <HowItWasRead report={report} fieldName={caseFieldName(say)} onEncoding={onEncoding} />
      {stop && (
        <Notice tone="error" title={sayAny('importReport.stop')} live>
          <p>{fieldWording(locale, stop)}</p>
        </Notice>
      )}
      {!stop && changes === 0 && (
        <Notice tone={rows.refused > 0 ? 'caution' : 'success'} title={say('import.same')} live>
          <p>{say('import.same.text', { count: groupedFigure(rows.unchanged) })}</p>
        </Notice>
      )}
      {!stop && changes > 0 && (
        <>
          <p>
            {say('import.rows', { count: groupedFigure(rows.rows), same: groupedFigure(rows.unchanged) })}
            {rows.absent > 0 && say('import.absent', { count: groupedFigure(rows.absent) })}
          </p>
          <div class="button-row">
            <Button look="primary" onClick={() => setAsking(true)}>
              {sayAny('importReport.ask')}
            </Button>
          </div>
        </>
      )}
      <KindFilter kinds={present} counts={rows} shown={shown} onChoose={setChosen} />
      {shown === 'refused' && (
        <LineProblemTable
          text={say('import.refused')}
          fieldName={caseFieldName(say)}
          problems={report.problems}
          total={problemCount}
        />
      )}
      {shown && shown !== 'refused' && !stop && (
        <CaseChangeTable key={shown} kind={shown} changes={report.changes[shown]} total={rows[shown]} />
      )}
      {asking && (
        <ActDialog
          title={sayAny('importDialog.title')}
          confirm={sayAny('importReport.ask')}
          busy={sayAny('importDialog.busy')}
          running={false}
          failure={undefined}
          onConfirm={() => {
            setAsking(false);
            onTakeIn();
          }}
          onClose={() => setAsking(false)}
        >
          <ul class="plain-list">
            {(['added', 'changed', 'absent'] as const)
              .filter((kind) => rows[kind] > 0)
              .map((kind) => (
                <li key={kind}>{say(`import.dialog.${kind}`, { count: groupedFigure(rows[kind]) })}</li>
              ))}
            {rows.refused > 0 && (
              <li>{sayAny('importDialog.refused', { count: groupedFigure(rows.refused) })}</li>
            )}
          </ul>
        </ActDialog>
      )}
    </section>
  );
}
