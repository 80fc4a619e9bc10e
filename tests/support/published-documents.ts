import type {
  PublishedDocument,
  PublishedIndicator,
  PublishedQuestionnaire,
} from '../../shared/domain/publication/published-document.ts';
import { ratio, text } from '../domain/written-values.ts';
import { FOUR_LEVELS } from './builders.ts';

/** ①－１ of fiscal year 2021: 24 of 24 against 23 of 24. */
export function publishedIndicator(overrides: Partial<PublishedIndicator> = {}): PublishedIndicator {
  const figure = { target: ratio('23/24'), result: ratio('24/24'), status: 'achieved' as const };
  return {
    id: 'indicator-1-1',
    key: '1-1',
    displayCode: '①－１',
    kind: 'ratio',
    unit: text('区長', 'ward mayors'),
    text: text(
      '制度の趣旨に即した運用が徹底されていると評価している区長の割合',
      'Share of ward mayors who judge so',
    ),
    ...figure,
    measured: {
      questionnaireId: 'questionnaire-2021',
      combine: 'all',
      conditions: [{ question: 'q1', options: ['1', '2'] }],
      positive: 24,
      negative: 0,
      unanswered: 0,
    },
    years: [
      { fiscalYear: 2020, target: ratio('21/24'), result: null, status: 'not-measured' },
      { fiscalYear: 2021, ...figure },
      { fiscalYear: 2022, target: ratio('23/24'), result: null, status: 'not-measured' },
    ],
    ...overrides,
  };
}

/** ①－２: 23 of 24 against 24 of 24. */
export function missedIndicator(overrides: Partial<PublishedIndicator> = {}): PublishedIndicator {
  const figure = { target: ratio('24/24'), result: ratio('23/24'), status: 'missed' as const };
  return publishedIndicator({
    id: 'indicator-1-2',
    key: '1-2',
    displayCode: '①－２',
    ...figure,
    measured: {
      questionnaireId: 'questionnaire-2021',
      combine: 'all',
      conditions: [{ question: 'q2', options: ['1', '2'] }],
      positive: 23,
      negative: 1,
      unanswered: 0,
    },
    years: [{ fiscalYear: 2021, ...figure }],
    ...overrides,
  });
}

/** Judged by two bodies, both for it. */
export function milestoneIndicator(overrides: Partial<PublishedIndicator> = {}): PublishedIndicator {
  const figure = {
    target: [text('２年目の標準化計画達成')],
    result: {
      judgements: [
        { milestone: 1, body: '福祉・健康部会', achieved: true },
        { milestone: 1, body: 'こども・教育部会', achieved: true },
      ],
    },
    status: 'achieved' as const,
  };
  const { measured: _, unit: __, ...base } = publishedIndicator();
  return {
    ...base,
    id: 'indicator-2-1',
    key: '1',
    displayCode: '①',
    kind: 'milestone',
    text: text('標準化計画の達成', 'Standardisation plan carried out'),
    judgedBy: [
      text('福祉・健康部会', 'Welfare and Health Committee'),
      text('こども・教育部会', 'Children and Education Committee'),
    ],
    source: '令和３年度 進捗状況',
    ...figure,
    years: [{ fiscalYear: 2021, ...figure }],
    ...overrides,
  };
}

export function publishedQuestionnaire(
  overrides: Partial<PublishedQuestionnaire> = {},
): PublishedQuestionnaire {
  const counts = (...given: readonly number[]) =>
    FOUR_LEVELS.map((option, index) => ({ ...option, count: given[index] ?? 0 }));
  return {
    id: 'questionnaire-2021',
    title: text('市政改革プラン3.0 成果指標アンケート'),
    asked: text('大阪市 区長（区シティ・マネージャー）'),
    nonResponse: 'counts-against',
    issuedAt: '2022-02-21T01:00:00.000Z',
    closedAt: '2022-03-11T15:00:00.000Z',
    fixedAt: '2022-03-14T00:00:00.000Z',
    eligible: 24,
    responded: 24,
    outstanding: 0,
    excused: 0,
    questions: [
      { code: 'q1', kind: 'single-choice', text: text('問いその一'), answered: 24, options: counts(20, 4) },
      {
        code: 'q2',
        kind: 'single-choice',
        text: text('問いその二'),
        answered: 24,
        options: counts(19, 4, 1),
      },
    ],
    ...overrides,
  };
}

/** Fiscal year 2021 as it was published. */
export function publishedDocument(overrides: Partial<PublishedDocument> = {}): PublishedDocument {
  return {
    format: 'hakaru-report/1',
    fiscalYear: 2021,
    plan: {
      id: 'plan-3.0',
      title: text('市政改革プラン3.0', 'Municipal Reform Plan 3.0'),
      firstFiscalYear: 2020,
      lastFiscalYear: 2023,
    },
    items: [
      {
        number: 1,
        pillar: { code: '4-2', displayCode: '４-２' },
        title: text('区CM制度の趣旨を踏まえたルールや制度の適切な運用の徹底'),
        goalState: text('区や地域の実情・特性に即した施策・事業が推進されている状態。'),
        indicators: [publishedIndicator(), missedIndicator()],
        sheet: null,
      },
      {
        number: 2,
        pillar: { code: '4-3', displayCode: '４-３' },
        title: text('区役所業務のさらなる標準化の推進'),
        goalState: text('市民サービスが向上している状態。'),
        indicators: [milestoneIndicator()],
        sheet: null,
      },
    ],
    questionnaires: [publishedQuestionnaire()],
    certificates: [],
    corrections: [],
    ...overrides,
  };
}
