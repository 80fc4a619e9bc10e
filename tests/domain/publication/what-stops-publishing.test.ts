import { describe, expect, it } from 'vitest';
import { EMPTY_SHEET } from '../../../shared/domain/progress-sheet/sheet-content.ts';
import { publishedSheetOf } from '../../../shared/domain/publication/published-sheet.ts';
import {
  type PublishingStanding,
  whatStopsPublishing,
} from '../../../shared/domain/publication/what-stops-publishing.ts';
import { openQuestionnaire, ratio, text } from '../../support/builders.ts';
import { missedIndicator, publishedDocument, publishedIndicator } from '../../support/published-documents.ts';

const standing = (overrides: Partial<PublishingStanding> = {}): PublishingStanding => ({
  questionnaires: [openQuestionnaire({ status: 'fixed' })],
  sheets: [{ itemId: 'item-1', itemNumber: 1, status: 'fixed' }],
  current: undefined,
  next: publishedDocument(),
  ...overrides,
});

const codes = (overrides: Partial<PublishingStanding>) =>
  whatStopsPublishing(standing(overrides)).map(({ code }) => code);

const documentWith = (...indicators: readonly ReturnType<typeof publishedIndicator>[]) => {
  const document = publishedDocument();
  const [item] = document.items;
  return item ? publishedDocument({ items: [{ ...item, indicators }] }) : document;
};

describe('what stops a year from being published', () => {
  it('is nothing when what was measured is fixed', () => {
    expect(whatStopsPublishing(standing())).toEqual([]);
    expect(codes({ current: publishedDocument() })).toEqual([]);
  });

  it.each(['open', 'closed'] as const)('is a questionnaire that is %s, by name', (status) => {
    const questionnaires = [openQuestionnaire({ status })];
    expect(whatStopsPublishing(standing({ questionnaires }))).toMatchObject([
      { code: 'questionnaire-not-fixed', questionnaireId: 'questionnaire-2021', status },
    ]);
  });

  it.each(['draft', 'in-review'] as const)(
    'is a sheet that is %s, by its item; never begun is none',
    (status) => {
      const sheets = [{ itemId: 'item-2', itemNumber: 2, status }];
      expect(whatStopsPublishing(standing({ sheets }))).toEqual([
        { code: 'sheet-not-fixed', itemId: 'item-2', itemNumber: 2, fiscalYear: 2021, sheetStatus: status },
      ]);
      expect(codes({ sheets: [] })).toEqual([]);
      expect(codes({ sheets: [{ itemId: 'item-2', itemNumber: 2, status: 'published' }] })).toEqual([]);
    },
  );

  it('is a target missed without issues and direction, where the sheet can still be mended', () => {
    const [item] = publishedDocument().items;
    const sheet = publishedSheetOf({ ...EMPTY_SHEET, yearEndEvaluation: '・取り組んだ。' }, []);
    const next = publishedDocument({
      items: item ? [{ ...item, indicators: [missedIndicator()], sheet }] : [],
    });
    expect(whatStopsPublishing(standing({ next }))).toEqual([
      { code: 'missing-issues', itemId: 'item-1', itemNumber: 1, fiscalYear: 2021, displayCode: '①－２' },
    ]);
    const written = { ...sheet, nextYearIssues: '・課題' };
    const items = item ? [{ ...item, indicators: [missedIndicator()], sheet: written }] : [];
    expect(codes({ next: publishedDocument({ items }) })).toEqual([]);
    const published = [{ itemId: 'item-1', itemNumber: 1, status: 'published' as const }];
    expect(codes({ next, sheets: published })).toEqual([]);
  });

  it('is a figure of an earlier year that is public on the page and would change unsaid', () => {
    const yearOf = (result: ReturnType<typeof ratio> | null) =>
      publishedIndicator({
        years: [{ fiscalYear: 2020, target: ratio('21/24'), result, status: 'achieved' }],
      });
    const current = documentWith(yearOf(ratio('21/24')));
    const next = documentWith(yearOf(ratio('22/24')));
    expect(whatStopsPublishing(standing({ current, next }))).toMatchObject([
      { code: 'figure-differs', fiscalYear: 2020, displayCode: '①－１' },
    ]);
    expect(codes({ current: documentWith(yearOf(null)), next })).toEqual([]);
  });

  it('is that nothing was measured at all; one figure is enough', () => {
    const none = publishedIndicator({ result: null, status: 'not-measured' });
    expect(codes({ next: documentWith(none) })).toEqual(['nothing-measured']);
    expect(codes({ next: documentWith(none, missedIndicator()) })).toEqual([]);
  });

  it('is a public figure, target or verdict that would change without a correction', () => {
    const current = documentWith(publishedIndicator());
    const changed = [
      publishedIndicator({ result: ratio('23/24') }),
      publishedIndicator({ target: ratio('22/24') }),
      publishedIndicator({ target: [text('文')] }),
      publishedIndicator({ status: 'missed' }),
      publishedIndicator({ result: null }),
    ];
    for (const indicator of changed) {
      expect(codes({ current, next: documentWith(indicator, missedIndicator()) })).toEqual([
        'figure-differs',
      ]);
    }
    expect(codes({ current, next: documentWith(missedIndicator()) })).toEqual(['figure-differs']);
  });

  it('is not a figure that is added, nor a text that is changed', () => {
    const current = documentWith(
      publishedIndicator(),
      missedIndicator({ result: null, status: 'not-measured' }),
    );
    const next = documentWith(publishedIndicator({ text: text('別の書き方') }), missedIndicator());
    expect(codes({ current, next })).toEqual([]);
  });
});
