import { describe, expect, it } from 'vitest';
import type { PublishedDocument } from '../../../shared/domain/publication/published-document.ts';
import { republicationsAfter } from '../../../shared/domain/publication/republication.ts';
import { ratio } from '../../support/builders.ts';
import { missedIndicator, publishedDocument, publishedIndicator } from '../../support/published-documents.ts';

const AT = new Date('2022-05-01T00:00:00.000Z');

const documentWith = (...indicators: readonly ReturnType<typeof publishedIndicator>[]): PublishedDocument => {
  const document = publishedDocument();
  return publishedDocument({ items: document.items.slice(0, 1).map((item) => ({ ...item, indicators })) });
};

const republications = (last: PublishedDocument, next: PublishedDocument, version = 3) =>
  republicationsAfter({ document: last, version, takenBack: { at: AT, reason: '誤り' } }, next);

describe('a year that is published again after it was taken back', () => {
  it('says why and which versions were taken back', () => {
    const document = documentWith(publishedIndicator());
    expect(republications(document, document)).toEqual([
      { takenBackAt: AT.toISOString(), reason: '誤り', firstVersion: 1, lastVersion: 3, changes: [] },
    ]);
  });

  it('says which figures are other than on the last page, of earlier years too, and none of years to come', () => {
    const changed = publishedIndicator({
      years: [
        { fiscalYear: 2020, target: ratio('21/24'), result: ratio('20/24'), status: 'missed' },
        { fiscalYear: 2021, target: ratio('23/24'), result: ratio('22/24'), status: 'missed' },
        { fiscalYear: 2022, target: ratio('24/24'), result: null, status: 'not-measured' },
      ],
    });
    const [told] = republications(documentWith(publishedIndicator()), documentWith(changed));
    expect(told?.changes).toMatchObject([
      { displayCode: '①－１', fiscalYear: 2020, before: null, after: ratio('20/24') },
      {
        ...{ displayCode: '①－１', fiscalYear: 2021, before: ratio('24/24'), after: ratio('22/24') },
        ...{ statusBefore: 'achieved', statusAfter: 'missed' },
      },
    ]);
  });

  it('tells of a figure that came or went', () => {
    const [one, both] = [
      documentWith(publishedIndicator()),
      documentWith(publishedIndicator(), missedIndicator()),
    ];
    expect(republications(one, both)[0]?.changes).toMatchObject([{ displayCode: '①－２', before: null }]);
    expect(republications(both, one)[0]?.changes).toMatchObject([{ displayCode: '①－２', after: null }]);
  });

  it('keeps telling of each time before', () => {
    const document = documentWith(publishedIndicator());
    const again = { ...document, republished: republications(document, document) };
    expect(
      republications(again, document, 7).map(({ firstVersion, lastVersion }) => [firstVersion, lastVersion]),
    ).toEqual([
      [1, 3],
      [4, 7],
    ]);
  });
});
