import { useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { groupedFigure } from '../../messages/figures.ts';
import { useWords } from '../frame/locale-setting.tsx';
import { lineProblemWording } from '../messages/line-problem-wording.ts';
import { PAGE_ROWS, Paging } from './paging.tsx';

/** Why a line is refused, as the service says it of any table. */
export interface LineProblem {
  readonly line: number;
  readonly code: string;
  readonly field?: string | undefined;
  readonly text?: string | undefined;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
}

export interface LineProblemTableProps {
  /** What becomes of these lines. */
  readonly text: string;
  /** The name of a field that the file has a column for. */
  readonly fieldName: (field: string) => string;
  /** The first of them. */
  readonly problems: readonly LineProblem[];
  readonly total: number;
  /** Where a cell can be put right on the screen. */
  readonly onFix?: ((problem: LineProblem) => void) | undefined;
}

/** Which line cannot be taken in, and why: what stands there, and what to do about it. */
export function LineProblemTable({ text, fieldName, problems, total, onFix }: LineProblemTableProps) {
  const { locale, say } = useWords();
  const [page, setPage] = useState(0);
  const columns: readonly Column<LineProblem>[] = [
    {
      key: 'line',
      header: say('importReport.line'),
      numeric: true,
      namesRow: true,
      cell: ({ line }) => groupedFigure(line),
    },
    {
      key: 'field',
      header: say('importReport.column'),
      cell: ({ field }) => field && fieldName(field),
    },
    {
      key: 'text',
      header: say('importReport.entered'),
      cell: ({ text }) => <bdi class="as-entered">{text}</bdi>,
    },
    { key: 'why', header: say('importReport.why'), cell: (problem) => lineProblemWording(locale, problem) },
    ...(onFix
      ? [
          {
            key: 'fix',
            header: say('importReport.fix'),
            cell: (problem: LineProblem) =>
              problem.field && (
                <Button onClick={() => onFix(problem)}>
                  {say('importReport.fix')}
                  <span class="visually-hidden">
                    {say('importReport.fix.of', {
                      line: groupedFigure(problem.line),
                      field: fieldName(problem.field),
                    })}
                  </span>
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <>
      <p>{text}</p>
      {problems.length < total && (
        <p class="quiet">
          {say('importReport.first', { shown: problems.length, count: groupedFigure(total) })}
        </p>
      )}
      <DataTable
        caption={say('importReport.caption.refused')}
        columns={columns}
        rows={problems.slice(page * PAGE_ROWS, (page + 1) * PAGE_ROWS)}
        rowKey={({ line, code, field }) => `${line} ${code} ${field ?? ''}`}
        stacks
        empty={null}
      />
      <Paging label={say('importReport.paging')} count={problems.length} page={page} onPage={setPage} />
    </>
  );
}
