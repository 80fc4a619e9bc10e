import { describe, expect, it } from 'vitest';
import { measureWording } from '../../../client/staff/messages/measure-wording.ts';
import { quizEn } from '../../../client/staff/messages/quiz-en.ts';
import { quizJa } from '../../../client/staff/messages/quiz-ja.ts';
import { loadEnglish, loadJapanese } from '../../../client/staff/messages/staff-words.ts';
import { patchBetween } from '../../../client/staff/pages/questionnaires/editor/edited-draft.ts';
import { removeOption } from '../../../client/staff/pages/questionnaires/editor/option-edits.ts';
import {
  changeKind,
  changeQuestion,
} from '../../../client/staff/pages/questionnaires/editor/question-edits.ts';
import {
  changeQuiz,
  countedBy,
  endQuiz,
  startQuiz,
  withRightOptions,
} from '../../../client/staff/pages/questionnaires/editor/quiz-edits.ts';
import { contradictionsIn } from '../../../shared/domain/questionnaire-problems.ts';
import { countingOf } from '../../../shared/domain/quiz.ts';
import { parameterNames } from '../../../shared/i18n/translate.ts';
import { measure, multipleChoice, singleChoice } from '../../support/builders.ts';
import { quizContent } from '../../support/quiz-content.ts';
import { editedDraft } from './editor-drafts.ts';

const tracks = multipleChoice({ rightOptions: ['a', 'c'], required: true });
const quizDraft = () =>
  editedDraft({
    questions: [withRightOptions(singleChoice(), ['2']), tracks],
    measures: [countedBy(measure(), 'passed')],
    quiz: { passMark: 2, reveal: 'never' },
  });

describe('a draft that is made a quiz', () => {
  it('takes everything right for a pass until somebody says otherwise', () => {
    expect(startQuiz(editedDraft()).quiz).toEqual({ passMark: 2, reveal: 'after-submit' });
    expect(changeQuiz(quizDraft(), { passMark: 1 }).quiz).toEqual({ passMark: 1, reveal: 'never' });
    expect(changeQuiz(editedDraft(), { passMark: 1 })).toEqual(editedDraft());
  });

  it('keeps nothing of it when it is one no more, and the service is told so', () => {
    const ended = endQuiz(quizDraft());
    expect(JSON.stringify(ended)).not.toMatch(/rightOptions|"counts"|passMark/);
    expect(contradictionsIn(ended)).toEqual([]);
    expect(patchBetween(quizDraft(), ended)).toMatchObject({ quiz: null });
    expect(patchBetween(editedDraft(), quizDraft())).toMatchObject({ quiz: { passMark: 2 } });
  });
});

describe('right options', () => {
  it('stand in the order of the options, make the question required, and can be taken away', () => {
    const marked = withRightOptions(multipleChoice(), ['c', 'a']);
    expect([marked.rightOptions, marked.required]).toEqual([['a', 'c'], true]);
    expect(withRightOptions(marked, [])).toMatchObject({ rightOptions: undefined });
  });

  it('go with their option', () => {
    const { questions } = changeQuestion(quizDraft(), 1, removeOption(tracks, 0));
    expect(questions[1]).toMatchObject({ rightOptions: ['c'] });
    const none = changeQuestion(quizDraft(), 0, removeOption(withRightOptions(singleChoice(), ['2']), 1));
    expect(none.questions[0]).toMatchObject({ rightOptions: undefined });
  });

  it('stay with another kind of question where they can be right there', () => {
    const single = withRightOptions(singleChoice(), ['2']);
    expect(changeKind(single, 'multiple-choice')).toMatchObject({ rightOptions: ['2'] });
    expect(changeKind(tracks, 'single-choice')).not.toHaveProperty('rightOptions');
    expect(changeKind(tracks, 'free-text')).not.toHaveProperty('rightOptions');
  });
});

describe('how people are counted, in words', () => {
  const content = quizContent();
  const said = async (locale: 'ja' | 'en', given: Parameters<typeof measure>[0]) => {
    await Promise.all([loadJapanese(), loadEnglish()]);
    const one = measure(given);
    return measureWording(locale, { ...one, ...countingOf(content, one) }, content.questions);
  };
  const conditions = content.questions.slice(0, 3).map(({ code }) => ({ question: code, options: ['1'] }));

  it('says what makes a pass, and what everything right is', async () => {
    expect(await said('ja', { counts: 'passed', conditions: [] })).toBe(
      '５問中４問以上に正解した人（合格）を数える',
    );
    expect(await said('en', { counts: 'all-right', conditions: [] })).toBe(
      'Counts whoever has all 5 answers right',
    );
  });

  it('says how many of several conditions must hold, and which options belong together', async () => {
    expect(await said('ja', { combine: 'at-least', atLeast: 2, conditions })).toBe(
      '次の３つのうち２つ以上に当てはまる人を肯定として数える：問１で１を選んだ、問２で１を選んだ、問３で１を選んだ',
    );
    expect(
      await said('ja', { conditions: [{ question: 'q2', options: ['1', '2', '4'], exactly: true }] }),
    ).toBe('問２で１と２と４のすべてを選んだ人を肯定として数える');
  });
});

describe('the words of the check of understanding', () => {
  it('are the same in both languages, with the same parameters', () => {
    expect(Object.keys(quizEn)).toEqual(Object.keys(quizJa));
    for (const key of Object.keys(quizJa) as (keyof typeof quizJa)[])
      expect(parameterNames(quizEn[key])).toEqual(parameterNames(quizJa[key]));
  });
});
