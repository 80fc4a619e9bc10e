import '../../support/every-word.ts';
import { describe, expect, it } from 'vitest';
import { chartSentence } from '../../../client/staff/messages/chart-sentence.ts';
import {
  measureWording,
  optionName,
  shownWhenWording,
} from '../../../client/staff/messages/measure-wording.ts';
import { placeWording } from '../../../client/staff/messages/place-wording.ts';
import { standingWording } from '../../../client/staff/messages/standing-wording.ts';
import { fiscalYearWording, shortFiscalYear } from '../../../client/staff/messages/year-wording.ts';
import { FOUR_LEVELS, freeText, ratio, singleChoice, text } from '../../support/builders.ts';

const unit = text('区長', 'ward mayors');
const questions = [singleChoice({ code: 'q1' }), singleChoice({ code: 'q2' }), freeText({ code: 'q3' })];

describe('the line under a ratio', () => {
  const decided = { result: ratio('23/24'), target: ratio('24/24'), unit };

  it('says by how many the target was missed', () => {
    expect(standingWording('ja', { ...decided, status: 'missed' })).toBe('あと１区長で達成でした');
    expect(standingWording('en', { ...decided, status: 'missed' })).toBe('1 short of the target');
  });

  it('says by how many it was passed, and when it was met exactly', () => {
    const passed = {
      ...decided,
      result: ratio('24/24'),
      target: ratio('23/24'),
      status: 'achieved',
    } as const;
    expect(standingWording('ja', passed)).toBe('目標を１区長上回って達成');
    expect(standingWording('ja', { ...passed, target: ratio('24/24') })).toBe('目標ちょうどで達成');
  });

  it('says of another base than the target’s that the number it needs was reached: 9 of 9 is more than 9 of 10', () => {
    const reached = { result: ratio('9/9'), target: ratio('9/10'), unit, status: 'achieved' } as const;
    expect(standingWording('ja', reached)).toBe('必要な９区長に達した');
    expect(standingWording('en', reached)).toBe('The 9 needed are there');
  });

  it('counts against the base that was measured, not the one of the target', () => {
    // 23/24 of 22 people is 22 of them: 20 are two short, not the three that 23 less 20 would make.
    const missed = { result: ratio('20/22'), target: ratio('23/24'), unit, status: 'missed' } as const;
    expect(standingWording('ja', missed)).toBe('あと２区長で達成でした');
  });

  it('puts the outlook into words while answers come in, and never says missed', () => {
    const open = { ...decided, status: 'undecided', outstanding: 3 } as const;
    expect(standingWording('ja', { ...open, outlook: 'within-reach', stillNeeded: 1 })).toBe(
      'あと１区長で達成（未回答 ３区長。締め切りまで変わることがあります）',
    );
    expect(standingWording('ja', { ...open, outlook: 'out-of-reach', shortBy: 1 })).toBe(
      '未回答の３区長がすべて肯定的回答でも１区長届きません（締め切りまで変わることがあります）',
    );
    const quiz = { ...open, counts: 'passed', outlook: 'out-of-reach', shortBy: 1 } as const;
    expect(standingWording('ja', quiz)).toContain('未回答の３区長がすべて正解しても１区長届きません');
    expect(standingWording('en', quiz)).not.toContain('positive');
    expect(standingWording('ja', { ...open, outlook: 'met' })).toContain('目標に達します');
    expect(standingWording('ja', open)).toBeUndefined();
  });

  it('says nothing where there is nothing to compare', () => {
    expect(
      standingWording('ja', { status: 'not-measured', result: null, target: ratio('1/2') }),
    ).toBeUndefined();
    expect(
      standingWording('ja', { status: 'no-target', result: ratio('1/2'), target: null }),
    ).toBeUndefined();
  });
});

describe('a measure in plain words', () => {
  it('names question and options', () => {
    const measure = { combine: 'all', conditions: [{ question: 'q1', options: ['1', '2'] }] } as const;
    expect(measureWording('ja', measure, questions)).toBe('問１で１か２を選んだ人を肯定として数える');
    expect(measureWording('en', measure, questions)).toBe('Counts as positive: whoever chose 1 or 2 in Q1');
  });

  it('tells all from any', () => {
    const conditions = [
      { question: 'q1', options: ['1'] },
      { question: 'q2', options: ['1', '2'] },
    ];
    expect(measureWording('ja', { combine: 'all', conditions }, questions)).toBe(
      '問１で１を選び、かつ問２で１か２を選んだ人を肯定として数える',
    );
    expect(measureWording('ja', { combine: 'any', conditions }, questions)).toBe(
      '問１で１を選んだか、または問２で１か２を選んだ人を肯定として数える',
    );
  });

  it('says so when nothing counts yet', () => {
    expect(measureWording('ja', { combine: 'all', conditions: [] }, questions)).toBe(
      '集計の条件がまだありません',
    );
  });

  it('serves for the conditions under which a question is shown', () => {
    const shown = shownWhenWording('ja', [{ question: 'q1', options: ['3', '4'] }], questions);
    expect(shown).toBe('問１で３か４を選んだ人だけに表示');
  });

  it('leaves codes that are not plain figures as they are', () => {
    expect(optionName('ja', 'yes')).toBe('yes');
    expect(optionName('ja', '01')).toBe('01');
  });
});

describe('the sentence under a chart', () => {
  const counts = [18, 5, 1, 0];
  const asked = {
    name: '問２',
    options: FOUR_LEVELS.map((option, index) => ({ ...option, count: counts[index] ?? 0 })),
    marked: { codes: ['1', '2'], as: 'positive' } as const,
    base: 24,
    isConditional: false,
    answered: 24,
    unit,
    single: true,
  };

  const none = { codes: [], as: 'positive' } as const;

  it('adds up what counts as positive', () => {
    expect(chartSentence('ja', asked)).toBe(
      '問２では、24 区長のうち23 区長が「そう思う」「どちらかといえばそう思う」を選びました（肯定的回答）。未回答は０区長です。',
    );
  });

  it('names the commonest options where no indicator looks, and all of them when they tie', () => {
    const tied = {
      ...asked,
      marked: none,
      options: asked.options.map((option) => ({ ...option, count: 6 })),
    };
    expect(chartSentence('ja', { ...asked, marked: none })).toContain('最も多いのは「そう思う」の18 区長');
    for (const { label } of FOUR_LEVELS) expect(chartSentence('ja', tied)).toContain(label.ja);
  });

  it('calls what is right right, and nobody who chose it in favour of anything', () => {
    const right = { ...asked, marked: { codes: ['1'], as: 'right' } as const };
    expect(chartSentence('ja', right)).toBe(
      '問２では、24 区長のうち18 区長が「そう思う」を選びました（正解）。未回答は０区長です。',
    );
    expect(chartSentence('en', right)).toContain('(right)');
  });

  it('does not add up options of which a person may choose several', () => {
    expect(chartSentence('ja', { ...asked, single: false })).toContain('最も多いのは');
  });

  it('takes those it was shown to as the base of a question that depends on earlier answers', () => {
    const shown = { ...asked, isConditional: true, base: 2, answered: 1 };
    const counted = asked.options.map((one, at) => ({ ...one, count: at === 0 ? 1 : 0 }));
    expect(chartSentence('ja', { ...shown, options: counted })).toBe(
      '問２では、表示された２区長のうち１区長が「そう思う」「どちらかといえばそう思う」を選びました（肯定的回答）。未回答は１区長です。',
    );
    expect(chartSentence('ja', { ...shown, answered: 0 })).toContain('表示された２区長のうちまだだれも');
    expect(chartSentence('ja', { ...shown, base: 0, answered: 0 })).toContain(
      'まだだれにも表示されていません',
    );
    expect(chartSentence('en', { ...shown, answered: 0 })).toContain('it was shown to');
  });

  it('names no commonest option when nobody has answered', () => {
    const nobody = { ...asked, answered: 0, options: asked.options.map((one) => ({ ...one, count: 0 })) };
    expect(chartSentence('ja', nobody)).toBe('問２には、対象24 区長のうちまだだれも回答していません。');
  });
});

describe('a place in a document', () => {
  it('is counted from one and named as people name it', () => {
    expect(placeWording('ja', '/questions/0/options/1/label')).toBe('問１・選択肢２・表示');
    expect(placeWording('en', '/questions/0/options/1/label')).toBe('Q1, option 2, label');
    expect(placeWording('ja', '/measures/0/conditions')).toBe('集計の条件１・条件');
  });

  it('keeps a year a year', () => {
    expect(placeWording('ja', '/items/0/indicators/1/targets/2021')).toBe(
      '１番目の項目・２番目の成果指標・2021年度の目標',
    );
  });

  it('shows a step that has no word as it is, unescaped', () => {
    expect(placeWording('ja', '/a~1b~0c')).toBe('a/b~c');
  });
});

describe('a fiscal year', () => {
  it('is written with its era from the number alone', () => {
    expect(fiscalYearWording('ja', 2021)).toBe('令和３年度（2021年度）');
    expect(fiscalYearWording('ja', 2019)).toBe('令和元年度（2019年度）');
    expect(fiscalYearWording('en', 2021)).toBe('FY2021 (Reiwa 3)');
  });

  it('has a short form', () => {
    expect(shortFiscalYear('ja', 2021)).toBe('R3');
    expect(shortFiscalYear('ja', 2018)).toBe('H30');
    expect(shortFiscalYear('en', 2021)).toBe('FY21');
  });
});
