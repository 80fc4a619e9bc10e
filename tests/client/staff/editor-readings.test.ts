import { describe, expect, it } from 'vitest';
import { idsFor, questionAt } from '../../../client/staff/pages/questionnaires/editor/editor-places.ts';
import { readNumber } from '../../../client/staff/pages/questionnaires/editor/number-setting.tsx';
import { untranslatedPlaces } from '../../../client/staff/pages/questionnaires/editor/untranslated-places.ts';
import { freeText, numberQuestion, text } from '../../support/builders.ts';
import { editedDraft } from './editor-drafts.ts';

describe('texts without English', () => {
  it('are those that say something in Japanese alone, in the order of the screen', () => {
    const draft = editedDraft({
      title: text('題'),
      introduction: text('案内', 'Introduction'),
      questions: [
        numberQuestion({ text: text('いくつ', 'How many'), unit: text('件'), help: { ja: '' } }),
        freeText({ text: { ja: '文', en: ' ' }, comment: { prompt: text('理由') } }),
      ],
      measures: [],
    });
    expect(untranslatedPlaces(draft)).toEqual([
      '/title/en',
      '/questions/0/unit/en',
      '/questions/1/text/en',
      '/questions/1/comment/prompt/en',
    ]);
  });
});

describe('a place in the draft', () => {
  it('leads to its field, then to what it stands in', () => {
    expect(idsFor('/questions/0/text').slice(0, 2)).toEqual([
      'edit-questions-0-text',
      'edit-questions-0-text-ja',
    ]);
    expect(idsFor('/questions/0/options/1/code')).toContain('edit-questions-0');
    expect([questionAt('/questions/12/text'), questionAt('/title'), questionAt('/questions')]).toEqual([
      12,
      undefined,
      undefined,
    ]);
  });
});

describe('a number in a setting', () => {
  it.each([
    ['１２', false, 12],
    ['', false, undefined],
    ['-1', false, 'no number'],
    ['－1.5', true, -1.5],
    ['1e3', true, 'no number'],
    ['三', true, 'no number'],
  ] as const)('%j is read as %s', (entered, any, read) => {
    expect(readNumber(entered, any)).toBe(read);
  });
});
