import { correctedDocument } from '../../../shared/domain/publication/corrected-document.ts';
import type {
  PublishedDocument,
  PublishedIndicator,
  PublishedQuestionnaire,
} from '../../../shared/domain/publication/published-document.ts';
import { publishedSheetOf } from '../../../shared/domain/publication/published-sheet.ts';
import { SHEET_CONTENT } from '../../support/api-publications.ts';
import { ratio, text } from '../../support/builders.ts';
import {
  milestoneIndicator,
  publishedDocument,
  publishedIndicator,
  publishedQuestionnaire,
} from '../../support/published-documents.ts';

/** Turns what follows it from right to left. */
export const TURN = '\u202e';

export const MILESTONES = [text('二年目の達成', 'Year 2 done'), text(`手引${TURN}の改訂`)];

const WIDE = ratio('1234567/9999999');

/** Asked five people, of whom three answered and one of these left the last question empty. */
const partly: PublishedQuestionnaire = publishedQuestionnaire({
  ...{ id: 'partly', nonResponse: 'leaves-base', asked: text(`区長${TURN}名簿`) },
  ...{ eligible: 5, responded: 3, outstanding: 2, excused: 1 },
  questions: [
    {
      ...{ code: 'q1', kind: 'single-choice', text: text('問いその一'), answered: 3 },
      options: [
        { code: '1', label: text(`はい${TURN}`, 'Yes'), count: 2 },
        { code: '2', label: text('いいえ', 'No'), count: 1 },
      ],
    },
    {
      ...{ code: 'q2', kind: 'multiple-choice', text: text('問いその二'), answered: 2 },
      options: ['a', 'b', 'c'].map((code) => ({ code, label: text(`選択${code}`), count: 1 })),
    },
  ],
});

function indicator(key: string, overrides: Partial<PublishedIndicator>): PublishedIndicator {
  return publishedIndicator({ id: `indicator-${key}`, key, displayCode: `③－${key}`, ...overrides });
}

/** Exactly a and b in the second question, or yes in the first: counted of the two who answered both. */
export const PARTLY = indicator('1', {
  result: ratio('2/2'),
  unit: text(`区${TURN}長`),
  years: [2019, 2020, 2021].map((fiscalYear) => ({
    ...{ fiscalYear, target: ratio('23/24'), result: ratio('2/2'), status: 'achieved' as const },
    people: { eligible: 5, responded: 3, outstanding: 2, excused: 1 },
  })),
  measured: {
    ...{ questionnaireId: 'partly', combine: 'any', positive: 2, negative: 0, unanswered: 1 },
    conditions: [
      { question: 'q1', options: ['1'] },
      { question: 'q2', options: ['a', 'b'], exactly: true },
    ],
  },
});

/** What a page meets seldom: marks that turn the direction, large numbers, zeros, judgements that cross. */
export function hardDocument(): PublishedDocument {
  const nobody = { ...partly, id: 'nobody', responded: 0, outstanding: 5 };
  const base = publishedDocument();
  const { measured: _, ...entered } = indicator('3', {
    target: ratio('9/10'),
    result: WIDE,
    unit: text('人'),
  });
  const judged = (milestone: number, body: string, achieved: boolean) => ({ milestone, body, achieved });
  const crossed = milestoneIndicator({
    ...{ id: 'crossed', key: '4', target: MILESTONES, status: 'missed' },
    judgedBy: [text('甲部会', 'Committee A'), text(`乙${TURN}部会`)],
    result: {
      judgements: [
        ...[judged(1, '甲部会', false), judged(1, `乙${TURN}部会`, true)],
        ...[judged(2, '甲部会', true), judged(2, `乙${TURN}部会`, false)],
      ],
    },
  });
  const year = {
    fiscalYear: 2021,
    target: crossed.target,
    result: crossed.result,
    status: 'missed' as const,
  };
  const document: PublishedDocument = {
    ...base,
    questionnaires: [partly, nobody],
    items: base.items.slice(0, 1).map((item) => ({
      ...item,
      indicators: [
        PARTLY,
        indicator('2', {
          ...{ result: null, status: 'not-measured' },
          measured: {
            ...{ questionnaireId: 'nobody', combine: 'all', positive: 0, negative: 0, unanswered: 5 },
            conditions: [{ question: 'q1', options: ['1'] }],
          },
        }),
        {
          ...entered,
          status: 'missed',
          years: [
            { fiscalYear: 2019, target: null, result: null, status: 'not-measured' },
            { fiscalYear: 2020, target: ratio('20/21'), result: ratio('0/21'), status: 'missed' },
            { fiscalYear: 2021, target: ratio('9/10'), result: WIDE, status: 'missed' },
          ],
        },
        { ...crossed, years: [year] },
      ],
      sheet: publishedSheetOf(SHEET_CONTENT, []),
    })),
  };
  const judgements = [
    judged(1, '甲部会', false),
    judged(1, `乙${TURN}部会`, true),
    judged(2, '甲部会', true),
  ];
  const corrected = correctedDocument(document, {
    ...{ indicatorId: 'crossed', fiscalYear: 2021, reason: '議事録の写し誤り', supersedes: 1 },
    result: { judgements: [...judgements, judged(2, `乙${TURN}部会`, true)] },
    at: new Date('2022-05-10T01:00:00Z'),
  });
  return corrected ?? document;
}
