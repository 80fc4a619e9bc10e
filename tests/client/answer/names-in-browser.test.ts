import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderQuestionsPage } from '../../../client/answer/answer-pages.tsx';
import type { AnswerProblem } from '../../../shared/domain/answers.ts';
import type { Question } from '../../../shared/domain/questionnaire.ts';
import { browserNote, browserWanted, launchBrowser } from '../../support/chromium.ts';
import { accessibleTree } from './accessible-tree.ts';
import { askedQuestionnaire, everyKind, ground, pageProps } from './asked-round.ts';
import { type PageServer, servePages } from './page-server.ts';

const help = { ja: '分かる範囲でお答えください。', en: 'As far as you know.' };
const questions: readonly Question[] = everyKind.map((question) => ({
  ...question,
  help,
  showWhen: undefined,
}));
const problems: readonly AnswerProblem[] = [
  { code: 'required', question: 'q1', part: 'option' },
  { code: 'too-long', question: 'q2', part: 'comment', params: { max: 2000, length: 2001 } },
  { code: 'required', question: 'q4', part: 'options' },
  { code: 'required', question: 'q5', part: 'text' },
  { code: 'not-a-number', question: 'q6', part: 'number' },
  { code: 'not-a-date', question: 'q7', part: 'date' },
];

const LOCALES = ['ja', 'en'] as const;
const draw = (locale: (typeof LOCALES)[number]) =>
  renderQuestionsPage({
    ...pageProps({ questionnaire: { ...askedQuestionnaire, questions } }, locale),
    fields: new Map(),
    problems,
    ground,
  });
const ROLES: Readonly<Record<Question['kind'], string>> = {
  'single-choice': 'group',
  'multiple-choice': 'group',
  'free-text': 'textbox',
  number: 'textbox',
  date: 'textbox',
};

describe.skipIf(!browserWanted)(`what a screen reader is told of the questions${browserNote}`, () => {
  let browser: Browser;
  let server: PageServer;
  let page: Page;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchBrowser(), servePages({ ja: draw('ja'), en: draw('en') })]);
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.each(LOCALES)(
    'in %s: each question by number, requirement and text, with its error and help',
    async (locale) => {
      await page.goto(`${server.origin}/${locale}`);
      const tree = await accessibleTree(page);
      const words = locale === 'ja' ? ['問', '※必須', '※任意'] : ['Question ', 'required', 'optional'];
      const [question = '', required = '', optional = ''] = words;
      questions.forEach(({ code, kind, text, required: isRequired }, at) => {
        const figure = locale === 'ja' ? '１２３４５６７'[at] : String(at + 1);
        const told = tree.find(({ role, name }) => role === ROLES[kind] && name.includes(text[locale] ?? ''));
        expect(told?.name).toContain(`${question}${figure}`);
        expect(told?.name.toLowerCase()).toContain(isRequired ? required : optional);
        expect(told?.description).toContain(help[locale]);
        const isWrong = problems.some((problem) => problem.question === code && problem.part !== 'comment');
        // The error is said first: it is why the person is here again.
        expect(told?.description.indexOf(help[locale]) === 0).toBe(!isWrong);
        if (isWrong) expect(told?.description).toMatch(/^(＊|\*)/);
      });
    },
  );

  it('a choice is told as invalid with its group, a comment by the question that it belongs to', async () => {
    await page.goto(`${server.origin}/ja`);
    const tree = await accessibleTree(page);
    const radios = tree.filter(({ role }) => role === 'radio');
    expect(radios.map(({ states }) => states.invalid === 'true')).toEqual([
      ...Array(4).fill(true),
      ...Array(4).fill(false),
    ]);
    const comments = tree.filter(({ role, name }) => role === 'textbox' && name.includes('理由・御意見'));
    expect(comments.map(({ name }) => name.replace(/\s/g, ''))).toEqual([
      '問１の理由・御意見※任意',
      '問２の理由・御意見※任意',
    ]);
    expect(comments[1]?.description).toMatch(/^＊.*2,?000/);
  });

  it('the outline of the page: one heading, the errors first, the questions as groups with their choices', async () => {
    await page.goto(`${server.origin}/ja`);
    const outline = await page.locator('body').ariaSnapshot();
    const places = [
      'alert',
      'heading "市政改革プラン3.0 成果指標アンケート" [level=1]',
      'radio "そう思う"',
    ].map((one) => outline.indexOf(one));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((left, right) => left - right)).toEqual(places);
    expect(outline.match(/\[level=1\]/g)).toHaveLength(1);
    expect(await page.locator('#q1').ariaSnapshot()).toMatch(/^- group "問１ ※必須 関係所属において/);
  });
});
