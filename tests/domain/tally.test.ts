import { describe, expect, it } from 'vitest';
import type { Answers } from '../../shared/domain/answers.ts';
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import {
  addCounters,
  type Counters,
  contributionOf,
  countersChange,
  ELIGIBLE,
  EXCUSED,
  RESPONDED,
  tallyOf,
} from '../../shared/domain/tally.ts';
import {
  answers,
  answersOf2021,
  openQuestionnaire,
  questionnaireContent,
  ratio,
} from '../support/builders.ts';

const leavesBase = questionnaireContent({ nonResponse: 'leaves-base' });

function countersAfter(
  responses: readonly Answers[],
  { eligible = 24, excused = 0, questionnaire = openQuestionnaire() } = {},
): Counters {
  const asked: Counters = new Map([
    [ELIGIBLE, eligible],
    [EXCUSED, excused],
  ]);
  return responses.reduce(
    (counters, response) => addCounters(counters, countersChange(questionnaire, undefined, response)),
    asked,
  );
}

function tallyWith(
  overrides: Partial<Questionnaire>,
  responses: readonly Answers[],
  people: { readonly eligible?: number; readonly excused?: number } = {},
) {
  return tallyOf(openQuestionnaire(overrides), countersAfter(responses, people));
}

describe('the tally of the real round', () => {
  it('is 24/24 achieved and 23/24 missed once closed', () => {
    for (const status of ['closed', 'fixed', 'published'] as const) {
      const tally = tallyWith({ status }, answersOf2021());
      expect(tally).toMatchObject({
        provisional: status === 'closed',
        eligible: 24,
        responded: 24,
        outstanding: 0,
        excused: 0,
        indicators: [
          {
            key: '1-1',
            positive: 24,
            negative: 0,
            unanswered: 0,
            result: ratio('24/24'),
            status: 'achieved',
          },
          { key: '1-2', positive: 23, negative: 1, unanswered: 0, result: ratio('23/24'), status: 'missed' },
        ],
      });
      expect(tally.indicators.map((one) => one.outlook)).toEqual([undefined, undefined]);
      expect(tally.indicators.map((one) => one.target)).toEqual([ratio('23/24'), ratio('24/24')]);
    }
  });

  it('counts each option, answer and comment of each question', () => {
    const responses: readonly Answers[] = [
      { q1: { option: '1', comment: '良い' }, q2: { option: '4', comment: '悪い' } },
      { q1: { option: '1' }, q2: { option: '2' }, q3: { text: '特になし' } },
    ];
    expect(tallyWith({}, responses).questions).toEqual([
      { code: 'q1', answered: 2, options: levels(2, 0, 0, 0), comments: 1 },
      { code: 'q2', answered: 2, options: levels(0, 1, 0, 1), comments: 1 },
      { code: 'q3', answered: 1, options: [], comments: 0 },
    ]);
  });

  it('measures against the target frozen at issue, or none', () => {
    const frozenMeasures = openQuestionnaire().frozenMeasures.map((one) => ({ ...one, target: undefined }));
    for (const status of ['open', 'closed'] as const) {
      const [first] = tallyWith({ status, frozenMeasures }, answersOf2021()).indicators;
      expect(first).toMatchObject({ result: ratio('24/24'), status: 'no-target', outlook: undefined });
    }
  });
});

describe('while the questionnaire is open', () => {
  it('nothing is missed, however bad it looks', () => {
    const tally = tallyWith({}, Array(24).fill(answers('4', '4')));
    expect(tally.provisional).toBe(true);
    expect(tally.indicators.map((one) => one.status)).toEqual(['undecided', 'undecided']);
    expect(tally.indicators.map((one) => one.outlook)).toEqual([
      { kind: 'out-of-reach', shortBy: 23 },
      { kind: 'out-of-reach', shortBy: 24 },
    ]);
  });

  it('nothing is achieved either: it is met, whatever the others answer', () => {
    const [first, second] = tallyWith({}, Array(23).fill(answers('1', '1'))).indicators;
    expect(first).toMatchObject({ status: 'undecided', outlook: { kind: 'met' }, unanswered: 1 });
    expect(second).toMatchObject({
      status: 'undecided',
      outlook: { kind: 'within-reach', stillNeeded: 1, outstanding: 1 },
    });
  });

  it('the outlook begins before the first answer', () => {
    const tally = tallyWith({}, []);
    expect(tally).toMatchObject({ eligible: 24, responded: 0, outstanding: 24 });
    expect(tally.indicators[0]?.outlook).toEqual({ kind: 'within-reach', stillNeeded: 23, outstanding: 24 });
  });
});

describe('silence', () => {
  const twentyThree = Array(23).fill(answers('1', '1'));

  it('counts against, where the questionnaire says so', () => {
    const [first, second] = tallyWith({ status: 'closed' }, twentyThree).indicators;
    expect(first).toMatchObject({ result: ratio('23/24'), unanswered: 1, status: 'achieved' });
    expect(second).toMatchObject({ result: ratio('23/24'), unanswered: 1, status: 'missed' });
  });

  it('leaves the base, where the questionnaire says so, and is still shown', () => {
    const tally = tallyWith({ status: 'closed', content: leavesBase }, twentyThree);
    expect(tally).toMatchObject({ eligible: 24, responded: 23, outstanding: 1 });
    expect(tally.indicators[1]).toMatchObject({ result: ratio('23/23'), unanswered: 1, status: 'achieved' });
  });

  it('on the measured question alone is treated like silence on all', () => {
    const responses = [
      ...Array(22).fill(answers('1', '1')),
      { q1: { option: '1' } },
      { q1: { option: '1' } },
    ];
    const against = tallyWith({ status: 'closed' }, responses).indicators[1];
    expect(against).toMatchObject({ result: ratio('22/24'), positive: 22, negative: 0, unanswered: 2 });
    const leaves = tallyWith({ status: 'closed', content: leavesBase }, responses).indicators[1];
    expect(leaves).toMatchObject({ result: ratio('22/22'), unanswered: 2, status: 'achieved' });
    const open = tallyWith({}, responses).indicators[1];
    expect(open).toMatchObject({ outlook: { kind: 'out-of-reach', shortBy: 2 } });
  });

  it('of an excused person is none: the base is smaller under either policy', () => {
    for (const content of [questionnaireContent(), leavesBase]) {
      const tally = tallyWith({ status: 'closed', content }, twentyThree, { eligible: 23, excused: 1 });
      expect(tally).toMatchObject({ eligible: 23, responded: 23, outstanding: 0, excused: 1 });
      expect(tally.indicators[1]).toMatchObject({
        result: ratio('23/23'),
        unanswered: 0,
        status: 'achieved',
      });
    }
  });
});

describe('where nobody is left to count', () => {
  it.each([
    ['everyone is excused', questionnaireContent(), { eligible: 0, excused: 24 }],
    ['everyone is excused and silence leaves the base', leavesBase, { eligible: 0, excused: 24 }],
    ['nobody answered and silence leaves the base', leavesBase, { eligible: 24 }],
  ])('because %s, there is no value, never zero', (_, content, people) => {
    const [closed] = tallyWith({ status: 'closed', content }, [], people).indicators;
    expect(closed).toMatchObject({ result: undefined, status: 'not-measured' });
    const [open] = tallyWith({ content }, [], people).indicators;
    expect(open).toMatchObject({ result: undefined, status: 'undecided' });
  });

  it('nobody answering is zero of all where silence counts against', () => {
    const [first] = tallyWith({ status: 'closed' }, []).indicators;
    expect(first).toMatchObject({ result: ratio('0/24'), status: 'missed' });
  });
});

describe('counters', () => {
  const questionnaire = openQuestionnaire();

  it('take the old answer away when it is changed, and say nothing of what stays', () => {
    const change = countersChange(questionnaire, answers('1', '4'), answers('1', '2'));
    expect(Object.fromEntries(change)).toEqual({
      'm1:positive': 1,
      'm1:negative': -1,
      'q:q2:=2': 1,
      'q:q2:=4': -1,
    });
  });

  it('do not change when the same answers come again', () => {
    expect(countersChange(questionnaire, answers('1', '4'), answers('1', '4')).size).toBe(0);
  });

  it('count the person once, however often they answer', () => {
    const versions = [answers('1', '1'), answers('4', '1'), answers('4', '4')];
    let counters = countersAfter([]);
    versions.forEach((after, index) => {
      counters = addCounters(counters, countersChange(questionnaire, versions[index - 1], after));
    });
    expect(counters.get(RESPONDED)).toBe(1);
    expect(counters).toEqual(countersAfter([answers('4', '4')]));
  });

  it('hold no zeros, and leave the counters they are added to alone', () => {
    const before = contributionOf(questionnaire, answers('1', '1'));
    const copy = new Map(before);
    const negative = new Map([...before].map(([key, count]) => [key, -count]));
    expect(addCounters(before, negative).size).toBe(0);
    expect(before).toEqual(copy);
  });
});

function levels(...counts: readonly number[]) {
  return counts.map((count, index) => ({ code: String(index + 1), count }));
}
