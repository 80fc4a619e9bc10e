import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface Column<Row> {
  readonly key: string;
  readonly header: ComponentChildren;
  readonly cell: (row: Row) => ComponentChildren;
  readonly numeric?: boolean | undefined;
  /** The column that names the row, read before each of its cells. */
  readonly namesRow?: boolean | undefined;
}

export interface DataTableProps<Row> {
  readonly caption: ComponentChildren;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What to do next where there are no rows. */
  readonly empty: ComponentChildren;
  /** On a small screen a row becomes a card whose lines carry their column's heading: for a few words a cell. */
  readonly stacks?: boolean | undefined;
}

export function DataTable<Row>({ caption, columns, rows, rowKey, empty, stacks }: DataTableProps<Row>) {
  const captionId = useId();
  if (rows.length === 0) return <div class="empty-state">{empty}</div>;
  return (
    // Where it is wider than the screen it scrolls, by keyboard too.
    <section class="table-scroll" tabIndex={0} aria-labelledby={captionId}>
      <table class={stacks ? 'data-table is-stacking' : 'data-table'}>
        <caption id={captionId}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, header, numeric }) => (
              <th key={key} scope="col" class={numeric ? 'is-numeric' : undefined}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <DataCell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function DataCell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const look = column.numeric ? 'is-numeric' : undefined;
  const label = typeof column.header === 'string' ? column.header : undefined;
  if (!column.namesRow) {
    return (
      <td class={look} data-label={label}>
        {column.cell(row)}
      </td>
    );
  }
  return (
    <th scope="row" class={look} data-label={label}>
      {column.cell(row)}
    </th>
  );
}
