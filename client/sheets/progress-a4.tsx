import { textIn } from '../../shared/domain/localized-text.ts';
import { PRINTED_COLUMNS, PRINTED_HEADINGS } from '../../shared/domain/progress-sheet/printed-form.ts';
import { progressWords } from './messages/progress-words.ts';
import { PrintedLines } from './printed-lines-cell.tsx';
import { FootRoom } from './progress-a3.tsx';
import type { ProgressSheetProps } from './progress-sheet-document.tsx';

/**
 * The same columns below each other, each item with its name repeated on every page it takes. Eight columns across A4
 * would leave six points for the type, or a table that is read over two pages: neither can be read at a desk.
 */
export function ProgressA4({ locale, items }: ProgressSheetProps) {
  const say = progressWords(locale);
  const texts = PRINTED_COLUMNS.filter((column) => column !== 'number' && column !== 'item');
  return (
    <>
      {items.map(({ number, isFixed, cells }) => (
        <table key={number} class="progress-item">
          <colgroup>
            <col class="col-heading" />
            <col />
          </colgroup>
          <thead>
            <tr>
              <th colSpan={2} scope="colgroup">
                <span class="progress-item-number">{number}</span>
                <span class="progress-item-name">
                  {cells.item.map(({ text, lang }) => (
                    <span key={text} lang={lang === locale ? undefined : lang}>
                      {text}{' '}
                    </span>
                  ))}
                </span>
                {!isFixed && <span class="progress-item-draft">{say('itemDraft')}</span>}
              </th>
            </tr>
          </thead>
          <tbody>
            {texts.map((column) => (
              <tr key={column}>
                <th scope="row">{textIn(locale, PRINTED_HEADINGS[column])}</th>
                <td>
                  <PrintedLines locale={locale} lines={cells[column]} />
                </td>
              </tr>
            ))}
          </tbody>
          <FootRoom columns={2} />
        </table>
      ))}
    </>
  );
}
