import { useState } from 'preact/hooks';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { groupedFigure } from '../../../messages/figures.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { FieldChanges } from '../../imports/field-changes.tsx';
import { PAGE_ROWS, Paging } from '../../imports/paging.tsx';
import type { CaseChangeReply } from '../../requests/replies.ts';
import { caseFieldName, useCaseWords } from './case-words.ts';

export interface CaseChangeTableProps {
  readonly kind: 'added' | 'changed';
  /** The first of them. */
  readonly changes: readonly CaseChangeReply[];
  readonly total: number;
}

/** Which cases are added or changed, with the line of the file and what becomes of what. */
export function CaseChangeTable({ kind, changes, total }: CaseChangeTableProps) {
  const { say: sayAny } = useWords();
  const { say } = useCaseWords();
  const [page, setPage] = useState(0);
  const columns: readonly Column<CaseChangeReply>[] = [
    {
      key: 'line',
      header: sayAny('importReport.line'),
      numeric: true,
      cell: ({ line }) => groupedFigure(line),
    },
    { key: 'number', header: say('field.number'), numeric: true, cell: ({ number }) => number },
    {
      key: 'title',
      header: say('field.title'),
      namesRow: true,
      cell: ({ title }) => <bdi class="as-entered">{title}</bdi>,
    },
    {
      key: 'what',
      header: say('import.what'),
      cell: ({ fields }) => (
        <FieldChanges
          kind={kind}
          fields={fields.filter(({ field }) => kind === 'changed' || field !== 'title')}
          fieldName={caseFieldName(say)}
        />
      ),
    },
  ];
  return (
    <>
      {changes.length < total && (
        <p class="quiet">
          {sayAny('importReport.first', { shown: changes.length, count: groupedFigure(total) })}
        </p>
      )}
      <DataTable
        caption={say(`import.caption.${kind}`)}
        columns={columns}
        rows={changes.slice(page * PAGE_ROWS, (page + 1) * PAGE_ROWS)}
        rowKey={({ line }) => String(line)}
        stacks
        empty={null}
      />
      <Paging label={sayAny('importReport.paging')} count={changes.length} page={page} onPage={setPage} />
    </>
  );
}
