import { describe, expect, it } from 'vitest';
import { asItem } from '../../../shared/domain/progress-sheet/sheet-suggestions.ts';
import {
  eachOnce,
  FEWEST_TELLING,
  type PublicTexts,
  verbatimFinder,
} from '../../../shared/domain/publication/verbatim-words.ts';

const EMPTY: PublicTexts = {
  ...{ periods: [], counts: [] },
  ...{ midYearEvaluation: '', secondHalfDirection: '', yearEndEvaluation: '', nextYearIssues: '' },
};
const COMMENT = '権限の整理が道半ばで、区の判断を待つことが多い。';

const placesOf = (sheet: Partial<PublicTexts>, written: { text?: string; comment?: string }) =>
  (verbatimFinder({ ...EMPTY, ...sheet })?.(written) ?? []).map(({ place }) => place);

describe('what people wrote, in a sheet that is published', () => {
  it('is found where it stands word for word, comment or free text, among whatever stands around it', () => {
    const nextYearIssues = `・前書き\n${asItem(COMMENT)}後書き`;
    expect(placesOf({ nextYearIssues }, { comment: COMMENT })).toEqual(['/nextYearIssues']);
    expect(placesOf({ nextYearIssues }, { text: COMMENT })).toEqual(['/nextYearIssues']);
    expect(placesOf({ nextYearIssues }, { comment: '別の意見であり、どこにも書かれていない。' })).toEqual([]);
  });

  it('is found with other blanks and line ends, as they are put in as an item', () => {
    const comment = '権限の整理が道半ばである。\r\n\r\n　区の判断を待つ ことが多い。\n';
    expect(placesOf({ yearEndEvaluation: asItem(comment) }, { comment })).toEqual(['/yearEndEvaluation']);
    const flowing = '権限の整理が道半ばである。区の判断を待つことが多い。';
    expect(placesOf({ yearEndEvaluation: flowing }, { comment })).toEqual(['/yearEndEvaluation']);
  });

  it('is not found once it was said in other words', () => {
    const nextYearIssues = '・権限の整理を進め、区の判断を早める。';
    expect(placesOf({ nextYearIssues }, { comment: COMMENT })).toEqual([]);
  });

  it(`tells of nobody below ${FEWEST_TELLING} characters, blanks not counted`, () => {
    const nextYearIssues = '一二三四五六七八九十百千';
    expect(placesOf({ nextYearIssues }, { comment: '一二三四五六七八九十百' })).toEqual([]);
    expect(placesOf({ nextYearIssues }, { comment: '一二三 四五六　七八九十百' })).toEqual([]);
    expect(placesOf({ nextYearIssues }, { comment: '一二三四五六七八九十百千' })).toEqual([
      '/nextYearIssues',
    ]);
    expect(placesOf({ nextYearIssues: '一二三' }, { comment: '' })).toEqual([]);
  });

  it('is looked for in every text that the public reads, and nowhere else', () => {
    const sheet: PublicTexts = {
      periods: [
        {
          ...{ label: COMMENT, firstMonth: 4, lastMonth: 6 },
          actions: [{ text: COMMENT, track: COMMENT, responsibleBody: COMMENT, intendedEffect: COMMENT }],
        },
      ],
      midYearEvaluation: COMMENT,
      secondHalfDirection: COMMENT,
      yearEndEvaluation: COMMENT,
      nextYearIssues: COMMENT,
      counts: [
        {
          ...{ label: COMMENT, unit: COMMENT, body: COMMENT },
          entries: [
            {
              asOf: 'year-end',
              figure: { kind: 'breakdown', total: 1, parts: [{ label: COMMENT, count: 1 }] },
            },
          ],
        },
      ],
    };
    const texts = (JSON.stringify(sheet).match(new RegExp(COMMENT, 'g')) ?? []).length;
    expect(placesOf(sheet, { comment: COMMENT })).toHaveLength(texts);
  });

  it('is told once for each place, whoever wrote the same', () => {
    const find = verbatimFinder({ ...EMPTY, nextYearIssues: COMMENT, midYearEvaluation: COMMENT });
    const found = [...(find?.({ comment: COMMENT }) ?? []), ...(find?.({ text: ` ${COMMENT}` }) ?? [])];
    expect(found).toHaveLength(4);
    expect(eachOnce(found)).toEqual([
      { place: '/midYearEvaluation', words: COMMENT },
      { place: '/nextYearIssues', words: COMMENT },
    ]);
  });
});
