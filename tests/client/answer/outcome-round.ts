import type { OutcomePageProps } from '../../../client/answer/answer-pages.tsx';
import type { FormFields } from '../../../shared/domain/answers.ts';
import type { Locale } from '../../../shared/domain/localized-text.ts';
import type { OutcomeIndicator } from '../../../shared/domain/published-outcome.ts';
import { ratio, text } from '../../domain/written-values.ts';
import { pageProps, received } from './asked-round.ts';

/** ①－１ of fiscal year 2021 as it was published: 24 of 24 against 23 of 24. */
export function outcomeIndicator(overrides: Partial<OutcomeIndicator> = {}): OutcomeIndicator {
  return {
    key: '1-1',
    displayCode: '①－１',
    text: text(
      '関係所属において区ＣＭ事業のＰＤＣＡが適切に行われ、区ＣＭ制度の趣旨に沿った運用が徹底されていると考える区長（区ＣＭ）の割合',
      'Share of ward mayors who judge that the system runs as intended',
    ),
    unit: text('区長', 'ward mayors'),
    combine: 'all',
    conditions: [{ question: 'q1', options: ['1', '2'] }],
    result: ratio('24/24'),
    target: ratio('23/24'),
    status: 'achieved',
    ...overrides,
  };
}

/** The published year 2021: ①－１ achieved with 24/24, ①－２ missed with 23/24. Kita-ku was the one against. */
export function outcomeProps(
  overrides: Partial<OutcomePageProps> = {},
  locale: Locale = 'ja',
): OutcomePageProps {
  return {
    ...pageProps({ now: new Date('2022-04-20T01:00:00Z') }, locale),
    outcome: {
      people: { eligible: 24, responded: 24, outstanding: 0, excused: 0 },
      indicators: [
        outcomeIndicator(),
        outcomeIndicator({
          key: '1-2',
          displayCode: '①－２',
          text: text(
            'ニア・イズ・ベターを徹底する観点から、区ＣＭ権限等が適切に整理されていると考える区長（区ＣＭ）の割合',
            'Share of ward mayors who think that their powers are properly arranged',
          ),
          conditions: [{ question: 'q2', options: ['1', '2'] }],
          result: ratio('23/24'),
          target: ratio('24/24'),
          status: 'missed',
        }),
      ],
    },
    received,
    isExcused: false,
    ...overrides,
  };
}

/** The same year with one post vacant and one silent: 22 of 23, and a second indicator without a target. */
export const outcomeWithGaps: OutcomePageProps['outcome'] = {
  people: { eligible: 23, responded: 22, outstanding: 1, excused: 1 },
  indicators: [
    outcomeIndicator({ result: ratio('22/23'), status: 'missed' }),
    outcomeIndicator({
      key: '1-2',
      displayCode: '①－２',
      combine: 'any',
      conditions: [
        { question: 'q1', options: ['1', '2'] },
        { question: 'q2', options: ['1', '2'] },
      ],
      result: ratio('9/23'),
      target: undefined,
      status: 'no-target',
    }),
  ],
};

/** ①－１ corrected after publication, and a page of the year for everybody. */
export const outcomeCorrected: OutcomePageProps['outcome'] = {
  people: { eligible: 24, responded: 24, outstanding: 0, excused: 0 },
  indicators: [
    outcomeIndicator({
      result: ratio('22/24'),
      status: 'missed',
      correction: {
        before: ratio('24/24'),
        reason: '集計の誤りが見つかったため',
        at: new Date('2022-04-18T01:00:00Z'),
      },
    }),
  ],
  publicYear: { planId: 'plan', fiscalYear: 2021 },
};

/** A form of the questions page as it was posted. */
export const sentForm: FormFields = new Map([
  ['_page', ['questions']],
  ['_basedOn', ['2']],
  ['q1', ['1']],
  ['q2', ['3']],
  ['q2.comment', ['権限の整理は進んだが、局との分担が分かりにくい事業がある。\n特に窓口業務について。']],
  ['q3', ['年度の早い時期に、区と局で振り返りの場があるとよい。']],
  ['q6', ['120']],
  ['q7', ['']],
  ['action', ['save']],
]);
