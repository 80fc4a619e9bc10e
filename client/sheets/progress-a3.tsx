import { type Locale, textIn } from '../../shared/domain/localized-text.ts';
import { PRINTED_COLUMNS, PRINTED_HEADINGS } from '../../shared/domain/progress-sheet/printed-form.ts';
import type { PrintedRow } from '../../shared/domain/progress-sheet/printed-pages.ts';
import { progressWords } from './messages/progress-words.ts';
import { PrintedLines } from './printed-lines-cell.tsx';

/** The city's own form: eight columns side by side, a row for each item, or for each page of it. */
export function ProgressA3({
  locale,
  rows,
}: {
  readonly locale: Locale;
  readonly rows: readonly PrintedRow[];
}) {
  const say = progressWords(locale);
  const texts = PRINTED_COLUMNS.filter((column) => column !== 'number');
  return (
    <section class="progress-scroll" aria-label={say('sheet')} tabIndex={0}>
      <table class="progress-table">
        <colgroup>
          {PRINTED_COLUMNS.map((column) => (
            <col key={column} class={`col-${column}`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {PRINTED_COLUMNS.map((column) => (
              <th key={column} scope="col">
                {textIn(locale, PRINTED_HEADINGS[column])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, isFixed, cells, goesOn, startsPage }, at) => (
            // An item that goes on has a row on every page.
            <tr key={String(at)} class={startsPage ? 'starts-page' : undefined}>
              <th scope="row" class="progress-number">
                {number}
                {goesOn && <span class="progress-goes-on">{say('goesOn')}</span>}
                {!isFixed && <span class="progress-item-draft">{say('itemDraft')}</span>}
              </th>
              {texts.map((column) => (
                <td key={column} class={column === 'item' ? 'progress-item-cell' : undefined}>
                  {goesOn && cells[column].length === 0 ? null : (
                    <PrintedLines locale={locale} lines={cells[column]} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <FootRoom columns={PRINTED_COLUMNS.length} />
      </table>
    </section>
  );
}

/** Keeps the lines of every page clear of its foot: the browser repeats it below each part of the table. */
export function FootRoom({ columns }: { readonly columns: number }) {
  return (
    <tfoot class="progress-foot-room" aria-hidden="true">
      <tr>
        <td colSpan={columns} />
      </tr>
    </tfoot>
  );
}
