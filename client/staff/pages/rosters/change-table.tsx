import { useState } from 'preact/hooks';
import type { MemberChangeReply } from '../../../../shared/api/roster-import-api.ts';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { groupedFigure } from '../../../messages/figures.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { FieldChanges } from '../../imports/field-changes.tsx';
import { PAGE_ROWS, Paging } from '../../imports/paging.tsx';
import { useRosterFieldName } from './roster-field-name.ts';

export interface ChangeTableProps {
  readonly kind: MemberChangeReply['kind'];
  /** The first of them. */
  readonly changes: readonly MemberChangeReply[];
  readonly total: number;
}

/** Who is added, changed, moved or removed, with the line of the file and what becomes of what. */
export function ChangeTable({ kind, changes, total }: ChangeTableProps) {
  const { say } = useWords();
  const [page, setPage] = useState(0);
  const columns: readonly Column<MemberChangeReply>[] = [
    ...(kind === 'removed'
      ? []
      : [{ key: 'line', header: say('importReport.line'), numeric: true, cell: lineOf }]),
    { key: 'name', header: say('rosterField.name'), namesRow: true, cell: ({ name }) => <bdi>{name}</bdi> },
    { key: 'code', header: say('rosterField.code'), cell: ({ code }) => <span class="nowrap">{code}</span> },
    { key: 'what', header: say('importReport.what'), cell: (change) => <WhatChanges change={change} /> },
  ];
  return (
    <>
      {changes.length < total && (
        <p class="quiet">
          {say('importReport.first', { shown: changes.length, count: groupedFigure(total) })}
        </p>
      )}
      <DataTable
        caption={say(`importReport.caption.${kind}`)}
        columns={columns}
        rows={changes.slice(page * PAGE_ROWS, (page + 1) * PAGE_ROWS)}
        rowKey={({ line, code }) => `${line ?? ''} ${code}`}
        stacks
        empty={null}
      />
      <Paging label={say('importReport.paging')} count={changes.length} page={page} onPage={setPage} />
    </>
  );
}

function lineOf({ line }: MemberChangeReply) {
  return line === undefined ? '' : groupedFigure(line);
}

function WhatChanges({ change }: { readonly change: MemberChangeReply }) {
  const { say } = useWords();
  const { kind, fields, from, to } = change;
  const said = fields.filter(({ field }) => kind === 'changed' || (field !== 'name' && field !== 'code'));
  return (
    <FieldChanges kind={kind} fields={said} fieldName={useRosterFieldName()}>
      {kind !== 'added' && kind !== 'removed' && from !== undefined && to !== undefined && (
        <li>{say('importReport.place', { from: groupedFigure(from), to: groupedFigure(to) })}</li>
      )}
    </FieldChanges>
  );
}
