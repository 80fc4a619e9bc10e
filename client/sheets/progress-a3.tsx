import { textIn } from '../../shared/domain/localized-text.ts';
import { PRINTED_COLUMNS, PRINTED_HEADINGS } from '../../shared/domain/progress-sheet/printed-form.ts';
import { progressWords } from './messages/progress-words.ts';
import { PrintedLines } from './printed-lines-cell.tsx';
import type { ProgressSheetProps } from './progress-sheet-document.tsx';

/** The city's own form: a row for each item, eight columns side by side. */
export function ProgressA3({ locale, items }: ProgressSheetProps) {
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
          {items.map(({ number, isFixed, cells }) => (
            <tr key={number}>
              <th scope="row" class="progress-number">
                {number}
                {!isFixed && <span class="progress-item-draft">{say('itemDraft')}</span>}
              </th>
              {texts.map((column) => (
                <td key={column} class={column === 'item' ? 'progress-item-cell' : undefined}>
                  <PrintedLines locale={locale} lines={cells[column]} />
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
