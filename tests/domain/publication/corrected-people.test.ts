import { describe, expect, it } from 'vitest';
import { correctedDocument } from '../../../shared/domain/publication/corrected-document.ts';
import {
  peopleNow,
  problemOfCorrectedRatio,
  standingCorrection,
} from '../../../shared/domain/publication/corrected-people.ts';
import type { PublishedDocument } from '../../../shared/domain/publication/published-document.ts';
import { ratio } from '../../support/builders.ts';
import { publishedDocument, publishedIndicator } from '../../support/published-documents.ts';

/** 9 were asked and 7 have answered. */
function documentOf(nonResponse: 'counts-against' | 'leaves-base' = 'counts-against'): PublishedDocument {
  const document = publishedDocument();
  return {
    ...document,
    questionnaires: document.questionnaires.map((one) => ({
      ...one,
      ...{ nonResponse, eligible: 9, responded: 7, outstanding: 2 },
    })),
  };
}

const problem = (
  to: string,
  people?: { eligible: number; responded: number; excused?: number },
  document: PublishedDocument = documentOf(),
) => problemOfCorrectedRatio(document, publishedIndicator(), { result: ratio(to), people });

describe('a correction of a figure that a questionnaire measured', () => {
  it('is one that the people who answered can have given', () => {
    expect(problem('7/9')).toBeUndefined();
    expect(problem('0/9')).toBeUndefined();
    expect(problem('8/9')).toEqual({
      ...{ pointer: '/result/numerator', code: 'above-responded', params: { people: 7 } },
    });
  });

  it('keeps everybody asked as its base where silence counts against', () => {
    for (const other of ['7/7', '7/10', '6/8']) {
      expect(problem(other)).toEqual({
        ...{ pointer: '/result/denominator', code: 'not-the-eligible', params: { people: 9 } },
      });
    }
  });

  it('keeps to those who answered where silence leaves the base', () => {
    const document = documentOf('leaves-base');
    expect(problem('6/7', undefined, document)).toBeUndefined();
    expect(problem('6/6', undefined, document)).toBeUndefined();
    expect(problem('6/8', undefined, document)).toMatchObject({ pointer: '/result/denominator' });
  });

  it('may say that the people were others, as long as all of it adds up', () => {
    expect(problem('9/9', { eligible: 9, responded: 9 })).toBeUndefined();
    expect(problem('7/8', { eligible: 8, responded: 7 })).toBeUndefined();
    expect(problem('7/9', { eligible: 8, responded: 7 })).toMatchObject({ code: 'not-the-eligible' });
    expect(problem('9/9', { eligible: 9, responded: 10 })).toEqual({
      ...{ pointer: '/people/responded', code: 'responded-above-eligible', params: { people: 9 } },
    });
  });

  it('rests on no more people than were asked at issue, the excused among them', () => {
    expect(problem('7/10', { eligible: 10, responded: 7 })).toEqual({
      ...{ pointer: '/people/eligible', code: 'above-asked', params: { people: 9 } },
    });
    expect(problem('7/8', { eligible: 8, responded: 7, excused: 1 })).toBeUndefined();
    expect(problem('7/9', { eligible: 9, responded: 7, excused: 1 })).toMatchObject({ code: 'above-asked' });
  });

  it('may be of the people alone, and is none where they too are the same', () => {
    const people = { eligible: 9, responded: 7, outstanding: 2, excused: 0 };
    const indicator = publishedIndicator({
      ...{ result: ratio('7/9') },
      years: [{ fiscalYear: 2021, target: null, result: ratio('7/9'), status: 'no-target', people }],
    });
    const whole = documentOf();
    const document = { ...whole, items: whole.items.map((item) => ({ ...item, indicators: [indicator] })) };
    const correct = (responded: number) =>
      correctedDocument(document, {
        ...{ indicatorId: indicator.id, fiscalYear: 2021, result: ratio('7/9'), reason: '誤り' },
        ...{ people: { eligible: 9, responded }, at: new Date('2022-04-01T00:00:00Z'), supersedes: 1 },
      });
    expect(correct(7)).toBeUndefined();
    const after = { ...people, responded: 8, outstanding: 1 };
    expect(correct(8)?.items[0]?.indicators[0]?.years[0]?.people).toEqual(after);
    expect(correct(8)?.corrections[0]).toMatchObject({ peopleBefore: people, before: ratio('7/9') });
  });

  it('stands only as long as the page shows what it says', () => {
    const document = documentOf();
    const after = ratio('23/24');
    const once = correctedDocument(document, {
      ...{ indicatorId: 'indicator-1-1', fiscalYear: 2021, result: after, reason: '誤り' },
      ...{ at: new Date('2022-04-01T00:00:00Z'), supersedes: 1 },
    });
    expect(once && standingCorrection(once, publishedIndicator({ result: after }))).toMatchObject({ after });
    expect(once && standingCorrection(once, publishedIndicator({ result: ratio('20/24') }))).toBeUndefined();
  });

  it('after another one goes by the people that that one named', () => {
    const document = documentOf();
    const once = correctedDocument(document, {
      ...{ indicatorId: 'indicator-1-1', fiscalYear: 2021, result: ratio('8/9'), reason: '誤り' },
      ...{ people: { eligible: 9, responded: 8 }, at: new Date('2022-05-10T00:00:00Z'), supersedes: 1 },
    });
    expect(once?.corrections[0]?.people).toEqual({ eligible: 9, responded: 8 });
    expect(once && peopleNow(once, publishedIndicator())).toMatchObject({ eligible: 9, responded: 8 });
    expect(problem('7/9', undefined, once)).toBeUndefined();
    expect(problem('9/9', undefined, once)).toMatchObject({ params: { people: 8 } });
  });

  it('is free where nobody was asked: a figure by hand', () => {
    const { measured: _, ...entered } = publishedIndicator();
    expect(problemOfCorrectedRatio(documentOf(), entered, { result: ratio('9/30') })).toBeUndefined();
    expect(peopleNow(documentOf(), entered)).toBeUndefined();
  });
});
