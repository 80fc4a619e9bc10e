import { describe, expect, it } from 'vitest';
import { type Correction, correctedDocument } from '../../../shared/domain/publication/corrected-document.ts';
import { ratio } from '../../support/builders.ts';
import { publishedDocument } from '../../support/published-documents.ts';

const correction = (overrides: Partial<Correction> = {}): Correction => ({
  indicatorId: 'indicator-1-1',
  fiscalYear: 2021,
  result: ratio('22/24'),
  reason: '転記の誤り',
  at: new Date('2022-05-10T00:00:00Z'),
  supersedes: 1,
  ...overrides,
});

describe('a corrected document', () => {
  it('changes the figure, its verdict and its place among the years, notes it, and nothing else', () => {
    const before = publishedDocument();
    const after = correctedDocument(before, correction());
    const [corrected, other] = after?.items[0]?.indicators ?? [];
    expect(corrected).toMatchObject({ result: ratio('22/24'), status: 'missed', target: ratio('23/24') });
    expect(corrected?.years[1]).toMatchObject({ fiscalYear: 2021, result: ratio('22/24'), status: 'missed' });
    expect(corrected?.years[0]).toEqual(before.items[0]?.indicators[0]?.years[0]);
    expect(other).toBe(before.items[0]?.indicators[1]);
    expect(after).toMatchObject({ questionnaires: before.questionnaires, plan: before.plan });
    expect(after?.corrections).toMatchObject([
      {
        displayCode: '①－１',
        before: ratio('24/24'),
        after: ratio('22/24'),
        statusBefore: 'achieved',
        statusAfter: 'missed',
        reason: '転記の誤り',
        at: '2022-05-10T00:00:00.000Z',
        supersedes: 1,
      },
    ]);
  });

  it('keeps every correction there was, in order', () => {
    const once = correctedDocument(publishedDocument(), correction());
    const twice = once && correctedDocument(once, correction({ result: ratio('23/24'), supersedes: 2 }));
    expect(twice?.corrections.map(({ before, after }) => [before, after])).toEqual([
      [ratio('24/24'), ratio('22/24')],
      [ratio('22/24'), ratio('23/24')],
    ]);
  });

  it('takes a figure for an indicator that had none', () => {
    const document = publishedDocument({ fiscalYear: 2022 });
    const after = correctedDocument(document, correction({ fiscalYear: 2022, result: ratio('23/24') }));
    expect(after?.corrections[0]).toMatchObject({
      before: null,
      statusBefore: 'not-measured',
      statusAfter: 'achieved',
    });
  });

  it('of another year changes that year alone, and not the figure of the page', () => {
    const document = publishedDocument({ fiscalYear: 2022 });
    const after = correctedDocument(document, correction({ result: ratio('22/24') }));
    const indicator = after?.items[0]?.indicators[0];
    expect(indicator?.years[1]).toMatchObject({ result: ratio('22/24'), status: 'missed' });
    expect(indicator?.result).toEqual(ratio('24/24'));
  });

  it('is none where the figure is the same, unknown, or of a year to come', () => {
    for (const overrides of [
      { result: ratio('24/24') },
      { indicatorId: 'x' },
      { fiscalYear: 2022 },
      { fiscalYear: 2019 },
    ]) {
      expect(correctedDocument(publishedDocument(), correction(overrides))).toBeUndefined();
    }
    // Another fraction of the same size is another figure.
    expect(correctedDocument(publishedDocument(), correction({ result: ratio('12/12') }))).toBeDefined();
  });
});
