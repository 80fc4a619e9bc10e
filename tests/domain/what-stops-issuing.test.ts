import { describe, expect, it } from 'vitest';
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import { whatStopsIssuing } from '../../shared/domain/questionnaire-problems.ts';
import {
  draftQuestionnaire,
  indicator,
  measure,
  plan,
  questionnaireContent,
  singleChoice,
  text,
  wards,
} from '../support/builders.ts';

const now = new Date('2022-02-21T10:00:00+09:00');
const stops = (overrides: Partial<Questionnaire> = {}, roster = wards()) =>
  whatStopsIssuing(draftQuestionnaire(overrides), { plan: plan(), roster, now });
const withContent = (overrides: Parameters<typeof questionnaireContent>[0]) => ({
  content: questionnaireContent(overrides),
});

describe('issuing', () => {
  it('is stopped by nothing in the real round', () => {
    expect(stops()).toEqual([]);
  });

  it('needs a deadline after now', () => {
    expect(stops({ dueAt: undefined })).toEqual([{ pointer: '/dueOn', code: 'no-deadline' }]);
    expect(stops({ dueAt: now })).toEqual([{ pointer: '/dueOn', code: 'deadline-past' }]);
    expect(stops({ dueAt: new Date(now.getTime() - 1) })).toEqual([
      { pointer: '/dueOn', code: 'deadline-past' },
    ]);
    expect(stops({ dueAt: new Date(now.getTime() + 1) })).toEqual([]);
  });

  it('does not need a deadline within the fiscal year measured', () => {
    expect(stops({ dueAt: new Date('2022-05-31T23:59:59.999+09:00') })).toEqual([]);
  });

  it('needs an opening before the deadline, where there is one', () => {
    const dueAt = new Date('2022-03-11T23:59:59.999+09:00');
    const opening = (milliseconds: number) => ({ dueAt, opensAt: new Date(dueAt.getTime() + milliseconds) });
    const tooLate = [{ pointer: '/opensOn', code: 'opens-after-deadline' }];
    expect(stops(opening(-1))).toEqual([]);
    expect(stops(opening(0))).toEqual(tooLate);
    expect(stops(opening(1))).toEqual(tooLate);
  });

  it('may come after the opening: answers are then taken at once', () => {
    expect(stops({ opensAt: new Date(now.getTime() - 1) })).toEqual([]);
    expect(stops({ opensAt: now })).toEqual([]);
  });

  it('says of a deadline that is missing or past only that', () => {
    const opensAt = new Date('2022-04-01T00:00:00+09:00');
    expect(stops({ opensAt, dueAt: undefined })).toEqual([{ pointer: '/dueOn', code: 'no-deadline' }]);
    expect(stops({ opensAt, dueAt: now })).toEqual([{ pointer: '/dueOn', code: 'deadline-past' }]);
  });

  it('needs a title, questions and their texts in Japanese', () => {
    expect(stops(withContent({ title: text('　', 'Survey') }))).toEqual([
      { pointer: '/title', code: 'no-title' },
    ]);
    expect(stops(withContent({ questions: [], measures: [] }))).toEqual([
      { pointer: '/questions', code: 'no-questions' },
    ]);
    const untitled = singleChoice({ text: text('', 'Question 1') });
    expect(stops(withContent({ questions: [untitled], measures: [] }))).toEqual([
      { pointer: '/questions/0/text', code: 'no-text' },
    ]);
  });

  it('needs two options or more to choose from, each with a label', () => {
    const only = singleChoice({ options: [{ code: '1', label: text(' ') }] });
    expect(stops(withContent({ questions: [only], measures: [] }))).toEqual([
      { pointer: '/questions/0/options', code: 'too-few-options' },
      { pointer: '/questions/0/options/0/label', code: 'no-text' },
    ]);
  });

  it.each([
    ['an indicator of another item', measure({ itemNumber: 2 }), 'unknown-indicator'],
    ['an item that is not in the plan', measure({ itemNumber: 9 }), 'unknown-indicator'],
    ['a milestone', measure({ itemNumber: 2, indicatorKey: '1' }), 'indicator-not-a-ratio'],
  ])('needs measures of the plan’s ratios, not of %s', (_, wrong, code) => {
    expect(stops(withContent({ measures: [wrong] }))).toEqual([
      { pointer: '/measures/0/indicatorKey', code },
    ]);
  });

  it('needs measures of ratios, not of counted cases', () => {
    const [item, ...others] = plan().items;
    if (!item) throw new Error('the plan has items');
    const counted = plan({ items: [{ ...item, indicators: [indicator({ kind: 'count' })] }, ...others] });
    const questionnaire = draftQuestionnaire(withContent({ measures: [measure()] }));
    expect(whatStopsIssuing(questionnaire, { plan: counted, roster: wards(), now })).toEqual([
      { pointer: '/measures/0/indicatorKey', code: 'indicator-not-a-ratio' },
    ]);
  });

  it('needs somebody to ask', () => {
    expect(stops({}, wards({ members: [] }))).toEqual([{ pointer: '/rosterId', code: 'roster-empty' }]);
  });

  it('is told everything that stops it at once', () => {
    const content = questionnaireContent({
      title: text(''),
      questions: [
        singleChoice({ text: text(''), options: [] }),
        singleChoice({ showWhen: [{ question: 'q9', options: ['1'] }] }),
      ],
      measures: [measure({ indicatorKey: '9-9', conditions: [] })],
    });
    expect(stops({ content, dueAt: undefined }, wards({ members: [] }))).toEqual([
      { pointer: '/questions/1/code', code: 'duplicate-question' },
      { pointer: '/questions/1/showWhen/0/question', code: 'unknown-question' },
      { pointer: '/title', code: 'no-title' },
      { pointer: '/questions/0/text', code: 'no-text' },
      { pointer: '/questions/0/options', code: 'too-few-options' },
      { pointer: '/measures/0/conditions', code: 'no-conditions' },
      { pointer: '/measures/0/indicatorKey', code: 'unknown-indicator' },
      { pointer: '/rosterId', code: 'roster-empty' },
      { pointer: '/dueOn', code: 'no-deadline' },
    ]);
  });
});
