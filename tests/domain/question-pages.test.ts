import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_ON_ONE_PAGE, pageAt, pagesFor } from '../../shared/domain/question-pages.ts';
import type { Question } from '../../shared/domain/questionnaire.ts';
import { freeText, singleChoice, text } from '../support/builders.ts';

const questions = (count: number): Question[] =>
  Array.from({ length: count }, (_, index) => freeText({ code: `q${index + 1}` }));
const sizes = (asked: readonly Question[]) =>
  pagesFor({ questions: asked }, {}).map((page) => page.questions.length);

describe('the pages of a questionnaire', () => {
  it('are one up to eight questions, whatever its sections', () => {
    expect(sizes(questions(8))).toEqual([8]);
    const sectioned = questions(8).map((question, at) => ({ ...question, section: text(`章${at}`) }));
    expect(sizes(sectioned)).toEqual([8]);
    expect(sizes([])).toEqual([0]);
  });

  it('are cut evenly from nine on, never 8 and 1', () => {
    expect(sizes(questions(9))).toEqual([5, 4]);
    expect(sizes(questions(17))).toEqual([6, 5, 6]);
    expect(sizes(questions(24))).toEqual([8, 8, 8]);
  });

  it('follow the sections, and cut only a section that is too long', () => {
    const asked = questions(14).map((question, at) =>
      at === 3 || at === 4 ? { ...question, section: text(`章${at}`, `Part ${at}`) } : question,
    );
    const pages = pagesFor({ questions: asked }, {});
    expect(pages.map((page) => [page.number, page.of, page.place, page.questions.length])).toEqual([
      [1, 4, 1, 3],
      [2, 4, 4, 1],
      [3, 4, 5, 5],
      [4, 4, 10, 5],
    ]);
    expect(pages.map((page) => page.section?.ja)).toEqual([undefined, '章3', '章4', '章4']);
  });

  it('hold every question once, in order, and at most eight each', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 60 }), (begins) => {
        const asked = begins.map((section, at) =>
          freeText({ code: `q${at}`, ...(section ? { section: text(`${at}`) } : {}) }),
        );
        const pages = pagesFor({ questions: asked }, {});
        expect(pages.flatMap((page) => page.questions)).toEqual(asked);
        for (const page of pages) expect(page.questions.length).toBeLessThanOrEqual(MOST_ON_ONE_PAGE);
        for (const page of pages) expect(asked[page.place - 1]).toBe(page.questions[0]);
      }),
    );
  });

  it('leave out a page on which nothing is asked of this person, and count without it', () => {
    const asked = [
      singleChoice({ code: 'first' }),
      ...questions(4),
      ...['a', 'b', 'c', 'd'].map((code, at) =>
        freeText({
          code,
          ...(at === 0 ? { section: text('詳しく') } : {}),
          showWhen: [{ question: 'first', options: ['4'] }],
        }),
      ),
      freeText({ code: 'last', section: text('終わりに') }),
    ];
    const short = pagesFor({ questions: asked }, { first: { option: '1' } });
    expect(short.map((page) => [page.number, page.of, page.place])).toEqual([
      [1, 2, 1],
      [2, 2, 10],
    ]);
    const long = pagesFor({ questions: asked }, { first: { option: '4' } });
    expect(long.map((page) => page.place)).toEqual([1, 6, 10]);
    // Somebody who was on the page that is gone is taken to the one before it.
    expect(pageAt(short, 7).place).toBe(1);
    expect(pageAt(long, 7).place).toBe(6);
    expect(pageAt(long, undefined).place).toBe(1);
    expect(pageAt(long, 1000).place).toBe(10);
    expect(pageAt(long, -1).place).toBe(1);
  });
});
