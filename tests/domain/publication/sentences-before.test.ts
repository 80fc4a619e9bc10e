import { describe, expect, it } from 'vitest';
import { EMPTY_SHEET } from '../../../shared/domain/progress-sheet/sheet-content.ts';
import { correctedDocument } from '../../../shared/domain/publication/corrected-document.ts';
import { publishedSheetOf } from '../../../shared/domain/publication/published-sheet.ts';
import {
  correctionsStanding,
  type FigureBefore,
  sentencesBefore,
} from '../../../shared/domain/publication/sentences-before.ts';
import { ratio } from '../../support/builders.ts';
import { missedIndicator, publishedDocument, publishedIndicator } from '../../support/published-documents.ts';

const BEFORE: FigureBefore = {
  displayCode: '①－１',
  before: ratio('24/24'),
  statusBefore: 'achieved',
  statusAfter: 'achieved',
};

const linesIn = (yearEndEvaluation: string, figure: Partial<FigureBefore> = {}) => {
  const sheet = publishedSheetOf({ ...EMPTY_SHEET, yearEndEvaluation }, []);
  const item = { indicators: [publishedIndicator(), missedIndicator()], sheet };
  return sentencesBefore(item, { ...BEFORE, ...figure }).map(({ line }) => line);
};

describe('the sentences of a sheet that hold a figure from before its correction', () => {
  it.each([
    '　＜①－１＞ 24 区長/24 区長',
    '＜①－１＞24/24',
    '２４／２４の区長が肯定的に回答した。',
    '24人の区長のうち24人が肯定的に回答した。',
    '24区長中24区長が評価している。',
  ])('are found however they are written: %s', (line) => {
    expect(linesIn(line)).toEqual([line.trim()]);
  });

  it.each([
    '＜①－２＞ 24 区長/24 区長',
    '＜①－１＞ 22 区長/24 区長',
    '124/24',
    '24/240',
    '目標①－１については目標を達成できた。',
  ])('are not those of another figure or indicator: %s', (line) => {
    expect(linesIn(line)).toEqual([]);
  });

  it('are those of the verdict too, where that has changed', () => {
    const line = '目標①－１については目標を達成できたものの、①－２については目標の達成に至らなかった。';
    expect(linesIn(line, { statusAfter: 'missed' })).toEqual([line]);
    expect(linesIn('①－10は達成した。', { statusAfter: 'missed' })).toEqual([]);
  });

  it.each(['標準化計画の２年目は達成である。', '計画は、いずれの部会も達成した。', '２年目は未達成'])(
    'are those that tell a judged verdict, which is written without a code: %s',
    (line) => {
      const before = { judgements: [{ milestone: 1, body: '部会', achieved: true }] };
      expect(linesIn(line, { before, displayCode: '①', statusAfter: 'missed' })).toEqual([line]);
      expect(linesIn(line, { before, displayCode: '①', statusAfter: 'achieved' })).toEqual([]);
      // A ratio is told with its code or its numbers.
      expect(linesIn(line, { statusAfter: 'missed' })).toEqual([]);
    },
  );

  it('are none that only speak of reaching something, or of another indicator', () => {
    const before = { judgements: [{ milestone: 1, body: '部会', achieved: true }] };
    for (const line of ['次年度の目標達成に向けた課題を洗い出す。', '①－２は達成した。']) {
      expect(linesIn(line, { before, displayCode: '①', statusAfter: 'missed' })).toEqual([]);
    }
  });

  it('are looked for in an item with a sheet alone', () => {
    expect(sentencesBefore({ indicators: [publishedIndicator()], sheet: null }, BEFORE)).toEqual([]);
  });
});

describe('the corrections that stand', () => {
  const correct = (document: ReturnType<typeof publishedDocument>, to: string) =>
    correctedDocument(document, {
      ...{ indicatorId: 'indicator-1-1', fiscalYear: 2021, result: ratio(to), reason: '誤り' },
      ...{ at: new Date('2022-05-10T00:00:00Z'), supersedes: 1 },
    }) ?? document;

  it('are those of the own year and item, but not one whose figure before stands again', () => {
    const once = correct(publishedDocument(), '22/24');
    expect(correctionsStanding(once, 1)).toHaveLength(1);
    expect(correctionsStanding(once, 2)).toEqual([]);
    const back = correct(once, '24/24');
    expect(correctionsStanding(back, 1).map(({ before }) => before)).toEqual([ratio('22/24')]);
  });
});
