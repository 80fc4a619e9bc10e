import { type Locale, textIn } from '../../../shared/domain/localized-text.ts';
import type { StandingIndicator } from '../../../shared/domain/progress-sheet/printed-publication.ts';
import type { SheetCount } from '../../../shared/domain/progress-sheet/sheet-content.ts';
import { STATUS_LABELS } from '../../csv/cell-words.ts';
import type { CellValue } from '../../workbook/workbook-sheet.ts';
import type { SheetsOfYear } from './read-printed-sheets.ts';
import { type SheetFileWords, sheetFileWords } from './sheet-file-words.ts';

/** Every figure of the year as a number in a cell of its own: the indicators, then the counts with their parts. */
export function figureRows(
  { items }: Pick<SheetsOfYear, 'items'>,
  locale: Locale,
): readonly (readonly CellValue[])[] {
  return items.flatMap(({ item, sheet, indicators, corrections }) => {
    const head = [item.number, textIn(locale, item.title)] as const;
    const codes = corrections.map(({ displayCode }) => displayCode);
    return [
      ...indicators.map((one) => indicatorRow(one, codes.includes(one.displayCode), head, locale)),
      ...(sheet?.content.counts ?? []).flatMap((count) => countRows(count, head, sheetFileWords[locale])),
    ];
  });
}

type Head = readonly [number: number, title: string];

function indicatorRow(
  { displayCode, text, standing }: StandingIndicator,
  isCorrected: boolean,
  head: Head,
  locale: Locale,
): readonly CellValue[] {
  const words = sheetFileWords[locale];
  const result = standing.result?.kind === 'ratio' ? standing.result.ratio : undefined;
  const target = standing.target?.kind === 'ratio' ? standing.target.ratio : undefined;
  const milestones = standing.target?.kind === 'milestones' ? standing.target.milestones : [];
  return [
    ...head,
    words.indicator,
    `${displayCode} ${textIn(locale, text)}`,
    words.halves['year-end'],
    result?.numerator,
    result?.denominator,
    undefined,
    target?.numerator,
    target?.denominator,
    [
      STATUS_LABELS[standing.status][locale],
      standing.provisional ? words.provisional : '',
      isCorrected ? words.corrected : '',
    ].join(''),
    milestones.map((milestone) => textIn(locale, milestone)).join(words.between),
  ];
}

function countRows(
  { label, unit, body, startedOn, entries }: SheetCount,
  head: Head,
  words: SheetFileWords,
): readonly (readonly CellValue[])[] {
  const about = [body, startedOn && words.startedOn(startedOn), unit && words.unit(unit)]
    .filter(Boolean)
    .join(words.between);
  return entries.flatMap(({ asOf, figure }) => {
    const row = (name: string, figures: readonly CellValue[], kind = words.count): readonly CellValue[] => [
      ...head,
      kind,
      name,
      words.halves[asOf],
      ...figures,
      ...[undefined, undefined, undefined],
      about,
    ];
    if (figure.kind === 'of-total') return [row(label, [figure.done, figure.total, undefined])];
    return [
      row(label, [undefined, undefined, figure.total]),
      ...figure.parts.map((part) =>
        row(`${label}／${part.label}`, [undefined, undefined, part.count], words.part),
      ),
    ];
  });
}
