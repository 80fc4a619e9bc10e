/**
 * How a long questionnaire is cut into pages: by its sections, and a long section evenly. A short one is one page,
 * whatever its sections. Pages on which nothing is asked of this person are left out and not counted.
 */
import { type Answers, type Asked, visibleQuestions } from './answers.ts';
import type { LocalizedText } from './localized-text.ts';
import type { Question } from './questionnaire.ts';

/** Up to so many questions stand on one page; with more the questionnaire is paged. */
export const MOST_ON_ONE_PAGE = 8;

export interface QuestionPage {
  /** From 1, among the pages that this person is shown. */
  readonly number: number;
  readonly of: number;
  /** Place of its first question in the whole questionnaire, from 1. */
  readonly place: number;
  /** Heading of the section that it belongs to; on one single page the questions say it themselves. */
  readonly section: LocalizedText | undefined;
  /** Its questions, those that are not shown included. */
  readonly questions: readonly Question[];
}

type CutPage = Pick<QuestionPage, 'place' | 'section' | 'questions'>;

/** The pages that a person with these answers goes through; at least one. */
export function pagesFor(asked: Asked, answers: Answers): readonly [QuestionPage, ...QuestionPage[]] {
  const visible = new Set(visibleQuestions(asked, answers));
  const [first = { place: 1, section: undefined, questions: [] }, ...rest] = cutIntoPages(
    asked.questions,
  ).filter(({ questions }) => questions.some((question) => visible.has(question)));
  const of = rest.length + 1;
  return [{ ...first, number: 1, of }, ...rest.map((page, index) => ({ ...page, number: index + 2, of }))];
}

/** The page that holds a place; where that one is left out, the last before it. */
export function pageAt(
  pages: readonly [QuestionPage, ...QuestionPage[]],
  place: number | undefined,
): QuestionPage {
  return pages.findLast((page) => page.place <= (place ?? 1)) ?? pages[0];
}

function cutIntoPages(questions: readonly Question[]): readonly CutPage[] {
  if (questions.length <= MOST_ON_ONE_PAGE) return [{ place: 1, section: undefined, questions }];
  let place = 1;
  return sectionsOf(questions).flatMap((section) => {
    const pages = inEqualParts(section, MOST_ON_ONE_PAGE);
    return pages.map((part) => {
      const page = { place, section: section[0]?.section, questions: part };
      place += part.length;
      return page;
    });
  });
}

function sectionsOf(questions: readonly Question[]): readonly (readonly Question[])[] {
  const sections: Question[][] = [];
  for (const question of questions) {
    const last = sections.at(-1);
    if (question.section || !last) sections.push([question]);
    else last.push(question);
  }
  return sections;
}

/** As few parts as hold `most` each, of sizes that differ by one at most: 9 become 5 and 4, not 8 and 1. */
function inEqualParts<T>(all: readonly T[], most: number): readonly (readonly T[])[] {
  const parts = Math.ceil(all.length / most);
  const cut = (part: number) => Math.round((all.length * part) / parts);
  return Array.from({ length: parts }, (_, part) => all.slice(cut(part), cut(part + 1)));
}
