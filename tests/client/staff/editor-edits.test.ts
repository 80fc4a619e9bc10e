import { describe, expect, it } from 'vitest';
import { withSoundConditions } from '../../../client/staff/pages/questionnaires/editor/draft-conditions.ts';
import {
  nextOptionCode,
  nextQuestionCode,
} from '../../../client/staff/pages/questionnaires/editor/free-codes.ts';
import { measurableIndicators } from '../../../client/staff/pages/questionnaires/editor/measure-edits.ts';
import {
  addOption,
  moveOption,
  removeOption,
  withOption,
} from '../../../client/staff/pages/questionnaires/editor/option-edits.ts';
import {
  addQuestion,
  changeKind,
  changeQuestion,
  duplicateQuestion,
  KINDS,
  moveQuestion,
  removeQuestion,
} from '../../../client/staff/pages/questionnaires/editor/question-edits.ts';
import { planReplyOf } from '../../../server/replies/plan-replies.ts';
import { contradictionsIn } from '../../../shared/domain/questionnaire-problems.ts';
import { freeText, numberQuestion, options, plan, singleChoice } from '../../support/builders.ts';
import { editedDraft } from './editor-drafts.ts';

const codesOf = ({ questions }: { readonly questions: readonly { readonly code: string }[] }) =>
  questions.map(({ code }) => code);

describe('a code for something new', () => {
  it('is one above the highest, so that one that was given up does not come again in between', () => {
    expect(nextQuestionCode([{ code: 'q1' }, { code: 'q7' }, { code: 'reason' }])).toBe('q8');
    expect(nextOptionCode([{ code: '1' }, { code: '3' }, { code: 'other' }])).toBe('4');
    expect([nextQuestionCode([]), nextOptionCode([])]).toEqual(['q1', '1']);
  });

  it('is none that meant something in the questionnaire that this one was made from', () => {
    expect(nextQuestionCode([{ code: 'q1' }], [{ code: 'q9' }])).toBe('q10');
    expect(nextOptionCode(options('1', '2'), options('1', '2', '5'))).toBe('6');
  });
});

describe('whole questions', () => {
  it.each(KINDS)('are added where they are wanted, of every kind: %s', (kind) => {
    const { draft, code } = addQuestion(editedDraft(), kind, 0, []);
    expect(codesOf(draft)).toEqual(['q1', code, 'q2', 'q3']);
    expect(draft.questions[1]?.kind).toBe(kind);
    expect(contradictionsIn(draft)).toEqual([]);
  });

  it('are duplicated with everything but the code and the heading', () => {
    const draft = editedDraft({ questions: [singleChoice({ section: { ja: '見出し' } })], measures: [] });
    const copy = duplicateQuestion(draft, 0, []).draft.questions[1];
    expect(copy).toEqual({ ...draft.questions[0], code: 'q2', section: undefined });
  });

  it('take along, when removed, the conditions that look at them', () => {
    const draft = removeQuestion(editedDraft(), 0);
    expect(codesOf(draft)).toEqual(['q2', 'q3']);
    expect(draft.questions[1]?.showWhen).toBeUndefined();
    expect(draft.measures).toMatchObject([{ indicatorKey: '1-1', conditions: [] }]);
  });

  it.each(KINDS)('keep text, help, comment and conditions when they become %s', (kind) => {
    const question = singleChoice({ code: 'q3', help: { ja: '補足' }, section: { ja: '見出し' } });
    const changed = changeKind(question, kind);
    expect(changed).toMatchObject({ code: 'q3', kind, text: question.text, help: question.help });
    expect(contradictionsIn(editedDraft({ questions: [changed], measures: [] }))).toEqual([]);
  });

  it('lose what looked at their options when they have none any more', () => {
    const draft = changeQuestion(editedDraft(), 0, numberQuestion({ code: 'q1' }));
    expect(draft.questions[2]?.showWhen).toBeUndefined();
    expect(contradictionsIn(draft)).toEqual([]);
  });
});

describe('moving a question', () => {
  it('changes the order and nothing else', () => {
    const draft = editedDraft();
    const moved = moveQuestion(draft, 1, 0);
    expect(moved).toMatchObject({ ok: true });
    expect(moved.ok && codesOf(moved.draft)).toEqual(['q2', 'q1', 'q3']);
    expect(moved.ok && new Set(moved.draft.questions)).toEqual(new Set(draft.questions));
  });

  it('is refused where a condition would look forward, naming both questions', () => {
    expect(moveQuestion(editedDraft(), 2, 0)).toEqual({ ok: false, question: 2, dependsOn: 0 });
    expect(moveQuestion(editedDraft(), 0, 2)).toEqual({ ok: false, question: 2, dependsOn: 0 });
    expect(moveQuestion(editedDraft(), 2, 1).ok).toBe(true);
  });

  it('beyond either end leaves it where it is', () => {
    const draft = editedDraft();
    for (const to of [-1, 3]) expect(moveQuestion(draft, 0, to)).toEqual({ ok: true, draft });
  });
});

describe('options', () => {
  it('keep their codes wherever they are moved to', () => {
    const moved = moveOption(singleChoice(), 3, 0);
    expect(moved.options.map(({ code }) => code)).toEqual(['4', '1', '2', '3']);
    expect(moveOption(singleChoice(), 0, -1)).toEqual(singleChoice());
  });

  it('leave, when removed, every condition, and the condition goes with its last option', () => {
    const draft = editedDraft();
    const removed = (at: number, from = draft) =>
      changeQuestion(from, 0, removeOption(from.questions[0] as ReturnType<typeof singleChoice>, at));
    const once = removed(3);
    expect(once.questions[2]?.showWhen).toEqual([{ question: 'q1', options: ['3'] }]);
    expect(once.questions[0]?.comment?.emphasisFor).toEqual(['3']);
    expect(removed(2, once).questions[2]?.showWhen).toBeUndefined();
    expect(contradictionsIn(removed(2, once))).toEqual([]);
  });

  it('come with a code that no option has or had', () => {
    expect(addOption(singleChoice(), options('9')).options.at(-1)).toEqual({ code: '10', label: { ja: '' } });
  });
});

describe('ticking what counts', () => {
  const question = singleChoice();

  it('keeps the order of the options, whatever the order of the ticks', () => {
    const ticked = withOption([{ question: 'q1', options: ['3'] }], question, '1', true);
    expect(ticked).toEqual([{ question: 'q1', options: ['1', '3'] }]);
  });

  it('brings the condition with the first and takes it away with the last', () => {
    const begun = withOption([], question, '2', true);
    expect(begun).toEqual([{ question: 'q1', options: ['2'] }]);
    expect(withOption(begun, question, '2', false)).toEqual([]);
  });
});

describe('conditions on what is not there', () => {
  it('are left out, and those that hold stay as they are', () => {
    const draft = editedDraft();
    expect(withSoundConditions(draft)).toEqual(draft);
    const strange = freeText({ code: 'q4', showWhen: [{ question: 'gone', options: ['1'] }] });
    const mended = withSoundConditions({ ...draft, questions: [...draft.questions, strange] });
    expect(mended.questions[3]?.showWhen).toBeUndefined();
  });
});

describe('the indicators to choose from', () => {
  it('are the ratios of the plan, with the year’s target', () => {
    const found = measurableIndicators(planReplyOf(plan()), 2021);
    expect(found.map(({ displayCode, target }) => [displayCode, target])).toEqual([
      ['①－１', { numerator: 23, denominator: 24 }],
      ['①－２', { numerator: 24, denominator: 24 }],
    ]);
  });
});
