import { describe, expect, it } from 'vitest';
import {
  renderCheckPage,
  renderQuestionsPage,
  renderReceivedPage,
} from '../../../client/answer/answer-pages.tsx';
import { answersFromForm, formFromAnswers } from '../../../shared/domain/answers.ts';
import { askedQuestionnaire, givenAnswers, ground, pageProps, received } from './asked-round.ts';
import { elementsOf, textAreaValue } from './markup-reading.ts';

const TEXTS = [
  '<script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  `"quotes" 'single' \` & &amp; &lt;`,
  '\n\nbegins with two line ends',
  'first\nsecond\n\n',
  '  blanks  \t',
  '\u202eright to left\u202c',
  '～ （） ＜＞ ＝ ①－１ 😀',
];

const comment = (html: string, name: string) =>
  elementsOf(html).find((element) => element.name === 'textarea' && element.attributes.get('name') === name);

describe('what people typed', () => {
  it.each(TEXTS)('stands in the field again, byte for byte: %j', (text) => {
    const fields = new Map([
      ['q1.comment', [text]],
      ['q3', [text]],
    ]);
    const html = renderQuestionsPage({ ...pageProps(), fields, problems: [], ground });
    for (const name of ['q1.comment', 'q3']) {
      const element = comment(html, name);
      expect(element && textAreaValue(element)).toBe(text);
    }
  });

  it.each(TEXTS)('is carried by the check page, byte for byte: %j', (text) => {
    const answers = { ...givenAnswers, q2: { option: '3', comment: text }, q3: { text } };
    const html = renderCheckPage({ ...pageProps(), answers, ground });
    const fields = new Map<string, string[]>();
    for (const { attributes } of elementsOf(html)) {
      const name = attributes.get('name') ?? '';
      if (attributes.get('type') !== 'hidden' || name.startsWith('_')) continue;
      fields.set(name, [...(fields.get(name) ?? []), attributes.get('value') ?? '']);
    }
    expect(fields).toEqual(formFromAnswers(askedQuestionnaire, answers));
    expect(answersFromForm(askedQuestionnaire, fields)).toEqual(answers);
  });

  it.each(TEXTS)('is text and never markup, wherever it comes from: %j', (text) => {
    const props = pageProps({
      questionnaire: {
        ...askedQuestionnaire,
        title: { ja: text },
        introduction: { ja: text },
        contact: { ja: text },
        questions: askedQuestionnaire.questions.map((question) => ({ ...question, text: { ja: text } })),
      },
      respondent: { code: text, name: { ja: text }, title: { ja: text } },
    });
    const pages = [
      renderQuestionsPage({ ...props, fields: new Map([['q3', [text]]]), problems: [], ground }),
      renderCheckPage({ ...props, answers: { q3: { text } }, ground }),
      renderReceivedPage({ ...props, ...received, answers: { q3: { text } }, changed: false }),
    ];
    for (const html of pages) {
      const scripts = elementsOf(html).filter((element) => element.name === 'script');
      expect(scripts.every((script) => script.attributes.get('src') === '/assets/enhance.js')).toBe(true);
      expect(html).not.toContain('<script>');
    }
  });

  it('keeps a mark that turns the reading direction out of the window title and isolates it elsewhere', () => {
    const questionnaire = { ...askedQuestionnaire, title: { ja: 'プラン\u202eンケート' } };
    const html = renderCheckPage({ ...pageProps({ questionnaire }), answers: givenAnswers, ground });
    expect(/<title>(.*?)<\/title>/.exec(html)?.[1]).not.toContain('\u202e');
    expect(html).toContain('<span class="as-entered">プラン\u202eンケート</span>');
  });

  it('shows a NUL, which HTML cannot hold, as a replacement character', () => {
    const html = renderCheckPage({ ...pageProps(), answers: { q3: { text: 'a\0b' } }, ground });
    expect(html).not.toContain('\0');
    expect(html).toContain('a\ufffdb');
  });

  it('is found by its question whatever characters the code has', () => {
    const [first] = askedQuestionnaire.questions;
    if (!first) throw new Error('the fixture has questions');
    const questionnaire = { ...askedQuestionnaire, questions: [{ ...first, code: '"><b x="' }] };
    const html = renderQuestionsPage({
      ...pageProps({ questionnaire }),
      fields: new Map(),
      problems: [{ code: 'required', question: '"><b x="', part: 'option' }],
      ground,
    });
    const radios = elementsOf(html).filter((element) => element.attributes.get('type') === 'radio');
    expect(radios.map((radio) => radio.attributes.get('name'))).toEqual(Array(4).fill('"><b x="'));
    expect(html).toContain('href="#q1-answer"');
  });
});
