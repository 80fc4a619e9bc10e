import { describe, expect, it } from 'vitest';
import { EMPTY_SHEET } from '../../../shared/domain/progress-sheet/sheet-content.ts';
import {
  concernsOwnYear,
  type DocumentChange,
  documentChanges,
} from '../../../shared/domain/publication/document-changes.ts';
import type { PublishedItem } from '../../../shared/domain/publication/published-document.ts';
import { publishedSheetOf } from '../../../shared/domain/publication/published-sheet.ts';
import { ratio, text } from '../../support/builders.ts';
import { missedIndicator, publishedDocument, publishedIndicator } from '../../support/published-documents.ts';

const DOCUMENT = publishedDocument();

function changed(overrides: Partial<PublishedItem>): readonly DocumentChange[] {
  const [item, ...others] = DOCUMENT.items;
  return item
    ? documentChanges(DOCUMENT, publishedDocument({ items: [{ ...item, ...overrides }, ...others] }))
    : [];
}

const withYears = (target2022: string, result2021 = '24/24') =>
  publishedIndicator({
    years: publishedIndicator().years.map((year) => {
      if (year.fiscalYear === 2022) return { ...year, target: ratio(target2022) };
      return year.fiscalYear === 2021 ? { ...year, result: ratio(result2021) } : year;
    }),
  });

describe('what is other on a page than in the version that is public', () => {
  it('is nothing where both are the same', () => {
    expect(documentChanges(DOCUMENT, structuredClone(DOCUMENT))).toEqual([]);
  });

  it('is a target of another year, by indicator and year, which does not concern the own year', () => {
    const changes = changed({ indicators: [withYears('24/24'), missedIndicator()] });
    expect(changes).toEqual([{ code: 'year-target', itemNumber: 1, displayCode: '①－１', fiscalYear: 2022 }]);
    expect(changes.map((change) => concernsOwnYear(change, 2021))).toEqual([false]);
    expect(changes.map((change) => concernsOwnYear(change, 2022))).toEqual([true]);
  });

  it('is a result, a text, a sheet, an item or an indicator that came or went', () => {
    expect(changed({ indicators: [withYears('23/24', '22/24'), missedIndicator()] })).toMatchObject([
      { code: 'year-result', fiscalYear: 2021 },
    ]);
    expect(changed({ title: text('別の項目名') })).toEqual([{ code: 'item-texts', itemNumber: 1 }]);
    const renamed = publishedIndicator({ text: text('別の指標') });
    expect(changed({ indicators: [renamed, missedIndicator()] })).toMatchObject([
      { code: 'indicator-texts', displayCode: '①－１' },
    ]);
    expect(changed({ indicators: [publishedIndicator()] })).toMatchObject([
      { code: 'indicator-removed', displayCode: '①－２' },
    ]);
    const fixed = publishedSheetOf({ ...EMPTY_SHEET, nextYearIssues: '課題' }, []);
    expect(changed({ sheet: fixed })).toEqual([{ code: 'sheet', itemNumber: 1 }]);
    expect(documentChanges(DOCUMENT, publishedDocument({ items: [] })).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['item-removed', 'indicator-removed']),
    );
  });

  it('is an acknowledgement alone, where the words of the sheet are as they were', () => {
    const acknowledgement = { committee: '部会', half: 'year-end', on: '2022-03-24' } as const;
    const noted = { ...acknowledgement, accountId: 'a', at: new Date('2022-03-24T00:00:00Z') };
    const [item] = DOCUMENT.items;
    const before = publishedDocument({
      items: item ? [{ ...item, sheet: publishedSheetOf(EMPTY_SHEET, []) }] : [],
    });
    const after = publishedDocument({
      items: item ? [{ ...item, sheet: publishedSheetOf(EMPTY_SHEET, [noted]) }] : [],
    });
    expect(documentChanges(before, after)).toEqual([{ code: 'acknowledgements', itemNumber: 1 }]);
  });

  it('is found wherever it is: no member of a document changes unnoticed', () => {
    expect(documentChanges(DOCUMENT, publishedDocument({ questionnaires: [] }))).toEqual([
      { code: 'questionnaires' },
    ]);
    expect(
      documentChanges(DOCUMENT, { ...DOCUMENT, plan: { ...DOCUMENT.plan, title: text('別の計画') } }),
    ).toEqual([{ code: 'plan-texts' }]);
  });
});
