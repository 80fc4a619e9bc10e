import type { Indicator, Plan, Target } from '../../shared/domain/plan.ts';
import { ratio, text } from './written-values.ts';

/** Osaka's Municipal Reform Plan 3.0, items 1 and 2, without results. */
export function plan(overrides: Partial<Plan> = {}): Plan {
  return {
    id: 'plan-3.0',
    title: text('市政改革プラン3.0', 'Municipal Reform Plan 3.0'),
    firstFiscalYear: 2020,
    lastFiscalYear: 2023,
    ownerBody: text('区長会議 人事・財政部会'),
    items: [
      {
        id: 'item-1',
        number: 1,
        pillar: { code: '4-2', displayCode: '４-２' },
        title: text('区CM制度の趣旨を踏まえたルールや制度の適切な運用の徹底'),
        goalState: text(
          '区長・区ＣＭによるマネジメントが効率的・効果的に行われ、各区において区や地域の実情・特性に即した施策・事業が推進されている状態。',
        ),
        indicators: [
          indicator({ targets: yearlyRatios('21/24', '23/24', '23/24', '24/24') }),
          indicator({
            id: 'indicator-1-2',
            key: '1-2',
            displayCode: '①－２',
            text: text(
              'ニア・イズ・ベターの徹底の観点から、区ＣＭ権限等が適切に整理されていると考える区長（区ＣＭ）の割合',
            ),
            targets: yearlyRatios('21/24', '24/24', '24/24', '24/24'),
          }),
        ],
      },
      {
        id: 'item-2',
        number: 2,
        pillar: { code: '4-3', displayCode: '４-３' },
        title: text('区役所業務のさらなる標準化の推進'),
        goalState: text(
          '区役所業務について、業務の制度所管局と区役所が連携し、各区のベストプラクティスをもとにした標準化による改善が継続的に行われ、市民サービスが向上している状態。',
        ),
        indicators: [
          indicator({
            id: 'indicator-2-1',
            key: '1',
            displayCode: '①',
            kind: 'milestone',
            unit: undefined,
            text: text('標準化計画の達成'),
            judgedBy: [text('福祉・健康部会'), text('こども・教育部会')],
            targets: {
              2020: milestones('標準化の計画策定', '１年目の標準化計画達成'),
              2021: milestones('２年目の標準化計画達成'),
              2022: milestones('３年目の標準化計画達成'),
              2023: milestones('標準化計画により標準化した業務のモニタリングが行われている状態の確立'),
            },
          }),
        ],
      },
    ],
    ...overrides,
  };
}

export function indicator(overrides: Partial<Indicator> = {}): Indicator {
  return {
    id: 'indicator-1-1',
    key: '1-1',
    displayCode: '①－１',
    kind: 'ratio',
    unit: text('区長', 'ward mayors'),
    text: text(
      '関係所属において区ＣＭ事業のＰＤＣＡが適切に行われ、制度の趣旨に即した運用が徹底されていると評価している区長（区ＣＭ）の割合',
    ),
    targets: { 2021: { kind: 'ratio', ratio: ratio('23/24') } },
    results: {},
    ...overrides,
  };
}

/** Targets from fiscal year 2020 on. */
function yearlyRatios(...written: readonly string[]): Readonly<Record<string, Target>> {
  return Object.fromEntries(
    written.map((one, index) => [String(2020 + index), { kind: 'ratio', ratio: ratio(one) }]),
  );
}

function milestones(...sentences: readonly string[]): Target {
  return { kind: 'milestones', milestones: sentences.map((sentence) => text(sentence)) };
}
