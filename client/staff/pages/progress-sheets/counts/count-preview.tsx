import { printedCount } from '../../../../../shared/domain/progress-sheet/printed-wording.ts';
import type { SheetCount } from '../../../../../shared/domain/progress-sheet/sheet-content.ts';
import { EMPTY_SHEET } from '../../../../../shared/domain/progress-sheet/sheet-content.ts';
import { sentSheet } from '../sent-sheet.ts';
import { useSheetWords } from '../sheet-words.ts';

/** How the figures are written wherever the count is shown, as soon as they can be. */
export function CountPreview({ count }: { readonly count: SheetCount }) {
  const { say } = useSheetWords();
  const [sent] = sentSheet({ ...EMPTY_SHEET, counts: [count] }).counts;
  const isWhole = sent?.entries.every(({ figure }) => numbersOf(figure).every((one) => one >= 0));
  const printed = sent && isWhole ? printedCount(sent) : '';
  if (printed === '') return null;
  return (
    <p class="count-preview">
      <span class="quiet">{say('count.preview')}</span>{' '}
      <span lang="ja">
        {count.label} {printed}
      </span>
    </p>
  );
}

function numbersOf(figure: SheetCount['entries'][number]['figure']): readonly number[] {
  if (figure.kind === 'of-total') return [figure.done, figure.total];
  return [figure.total, ...figure.parts.map(({ count }) => count)];
}
