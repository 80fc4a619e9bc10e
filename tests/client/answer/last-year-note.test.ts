import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../shared/domain/answers.ts';
import type { Question } from '../../../shared/domain/questionnaire.ts';
import { freeText, multipleChoice, numberQuestion, singleChoice, text } from '../../support/builders.ts';
import { lastYearNotes, PATH } from './last-year-cards.ts';
import { elementsOf, textOf } from './markup-reading.ts';

const COMMENT = { prompt: text('理由・御意見', 'Reasons and comments') };

interface Noted {
  readonly locale?: 'ja' | 'en';
  readonly now: Question;
  readonly before?: Question;
  readonly answer: Answer;
}

function note({ locale = 'ja', now, before = now, answer }: Noted): string {
  const answers = { [now.code]: answer };
  return lastYearNotes({ locale, now: [now], before: [before], answers }).get(now.code) ?? '';
}

const read = (html: string) => textOf(html).replace(/\s+/g, ' ').trim();
const buttonIn = (html: string) => elementsOf(html).find((element) => element.name === 'button');
const summaries = (html: string) =>
  elementsOf(html)
    .filter((element) => element.name === 'summary')
    .map((element) => textOf(element.inner));

describe('the note of last year', () => {
  it('says what was answered, and in which fiscal year', () => {
    const given = { now: singleChoice(), answer: { option: '2' } };
    expect(read(note(given))).toContain('令和２年度の回答： どちらかといえばそう思う');
    expect(read(note({ ...given, locale: 'en' }))).toContain('Answer in fiscal year 2020: Rather agree');
  });

  it('says it in the words of then', () => {
    const before = singleChoice({ options: [{ code: '1', label: text('大いにそう思う') }] });
    expect(read(note({ now: singleChoice(), before, answer: { option: '1' } }))).toContain('大いにそう思う');
  });

  it('tells options chosen together apart', () => {
    const given = { now: multipleChoice(), answer: { options: ['a', 'c'] } };
    expect(read(note(given))).toContain('「選択肢a」「選択肢c」');
    expect(read(note({ ...given, locale: 'en' }))).toContain('“Option a”, “Option c”');
  });

  it('shows the comment of then to be read, a long one folded away', () => {
    const question = singleChoice({ comment: COMMENT });
    const short = note({ now: question, answer: { option: '1', comment: '<b>理由</b>' } });
    expect(read(short)).toContain('理由・御意見（令和２年度）： <b>理由</b>');
    expect(summaries(short)).toEqual([]);
    const long = note({ now: question, answer: { option: '1', comment: '長'.repeat(121) } });
    expect(summaries(long)).toEqual(['理由・御意見（令和２年度）']);
    const lines = note({ now: question, answer: { option: '1', comment: '一\n二' } });
    expect(lines).toContain('<p class="as-entered">一\n二</p>');
  });

  it('says that a comment stood without an answer', () => {
    const html = note({ now: singleChoice({ comment: COMMENT }), answer: { comment: '意見だけ' } });
    expect(read(html)).toContain('（回答なし）');
    expect(buttonIn(html)).toBeUndefined();
  });

  it('says nothing of the wording where it is the same', () => {
    expect(summaries(note({ now: singleChoice(), answer: { option: '1' } }))).toEqual([]);
  });

  it('says that the question was reworded, and how it was asked then', () => {
    const html = note({
      now: singleChoice({ text: text('新しい文') }),
      answer: { option: '1' },
      before: singleChoice(),
    });
    expect(summaries(html)).toEqual(['設問の文が変わりました（令和２年度の文）']);
    expect(read(html)).toContain('区ＣＭ事業のＰＤＣＡは適切に行われていると思いますか。');
    expect(elementsOf(html).some((element) => element.name === 'li')).toBe(false);
  });

  it('says that the options have changed, and what they were', () => {
    const now = singleChoice({ options: [{ code: '1', label: text('そう思う', 'Agree') }] });
    const html = note({ now, before: singleChoice(), answer: { option: '3' } });
    expect(summaries(html)).toEqual(['答え方が変わりました（令和２年度の設問）']);
    const items = elementsOf(html).filter((element) => element.name === 'li');
    expect(items.map((element) => textOf(element.inner).trim())).toEqual([
      'そう思う',
      'どちらかといえばそう思う',
      'どちらかといえばそう思わない',
      'そう思わない',
    ]);
  });

  it('shows the words of the other language where only those have changed, marked as such', () => {
    const [now, before] = [freeText({ text: text('文', 'New') }), freeText({ text: text('文', 'Old') })];
    const html = note({ now, before, answer: { text: '意見' } });
    const foreign = elementsOf(html).find((element) => element.attributes.get('lang') === 'en');
    expect(textOf(foreign?.inner ?? '').trim()).toBe('Old');
    expect(note({ locale: 'en', now, before, answer: { text: '意見' } })).not.toContain(' lang=');
  });
});

describe('the button "same as last year"', () => {
  it('works without script: a submit button of its question that comes back to its card', () => {
    const html = note({ now: singleChoice(), answer: { option: '2' } });
    const attributes = buttonIn(html)?.attributes;
    expect(attributes?.get('type')).toBe('submit');
    expect(attributes?.get('name')).toBe('_same');
    expect(attributes?.get('value')).toBe('q1');
    expect(attributes?.get('formaction')).toBe(`${PATH}#q1`);
  });

  it('is named by its question, and by a year that need not be the last', () => {
    const given = { now: singleChoice(), answer: { option: '2' } };
    expect(textOf(buttonIn(note(given))?.inner ?? '')).toContain('問１を');
    expect(read(note(given))).toContain('問１を 令和２年度と同じにする');
    expect(read(note({ ...given, locale: 'en' }))).toContain('Question 1: Same as in fiscal year 2020');
  });

  it.each<[Question, Answer, readonly string[]]>([
    [singleChoice({ comment: COMMENT }), { option: '2', comment: '理由' }, ['2']],
    [multipleChoice(), { options: ['a', 'c'] }, ['a', 'c']],
    [freeText(), { text: '"<\n😀' }, ['"<\n😀']],
    [numberQuestion(), { number: 1200 }, ['1200']],
  ])('carries the form’s values for the script, without the comment', (now, answer, values) => {
    const same = buttonIn(note({ now, answer }))?.attributes.get('data-same');
    expect(JSON.parse(same ?? '')).toEqual(values);
  });

  it('is missing where today’s question does not take the answer', () => {
    const html = note({ now: numberQuestion({ max: 2 }), before: numberQuestion(), answer: { number: 3 } });
    expect(read(html)).toContain('3');
    expect(buttonIn(html)).toBeUndefined();
  });
});
