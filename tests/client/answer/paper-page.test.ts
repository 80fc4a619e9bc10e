import { describe, expect, it } from 'vitest';
import { renderPaperPage, renderReceivedPage } from '../../../client/answer/answer-pages.tsx';
import { answerWords } from '../../../client/answer/messages/answer-words.ts';
import { groupedLinkCode } from '../../../shared/domain/link-code.ts';
import { textIn } from '../../../shared/domain/localized-text.ts';
import { askedQuestionnaire, everyKind, pageProps, received } from './asked-round.ts';
import { quietZoneOf, textInQrOf } from './drawn-qr.ts';
import { elementsOf, textOf } from './markup-reading.ts';
import { paperProps } from './paper-round.ts';

const sections = (html: string) => elementsOf(html).filter(({ name }) => name === 'section');
const questionsOf = (html: string) =>
  sections(html).filter(({ attributes }) => attributes.get('class') === 'paper-question');
const words = (html: string) => textOf(html).replace(/\s+/g, ' ');
const count = (text: string, part: string) => text.split(part).length - 1;

describe.each(['ja', 'en'] as const)('the paper form in %s', (locale) => {
  const html = renderPaperPage(paperProps({}, locale));
  const asked = paperProps({}, locale).questionnaire.questions;
  const drawn = questionsOf(html);
  const say = answerWords(locale);

  it('asks every question in order, with its number as on screen, its text, its help and its mark', () => {
    expect(drawn).toHaveLength(asked.length);
    for (const [index, question] of asked.entries()) {
      const text = words(drawn[index]?.inner ?? '');
      const number = locale === 'ja' ? '１２３４５６７'.charAt(index) : String(index + 1);
      expect(text).toContain(say('questionNumber', { number }));
      expect(text).toContain(textIn(locale, question.text));
      if (question.help) expect(text).toContain(textIn(locale, question.help));
      const [required, optional] = locale === 'ja' ? ['※必須', '※任意'] : ['Required', 'Optional'];
      expect(text).toContain(question.required ? required : optional);
      if (question.required) continue;
      expect(text).not.toContain(required);
    }
  });

  it('gives every option an empty box, and every comment its prompt and lines', () => {
    for (const [index, question] of asked.entries()) {
      const { inner } = drawn[index] ?? { inner: '' };
      const labels = 'options' in question ? question.options.map(({ label }) => textIn(locale, label)) : [];
      const options = elementsOf(inner).filter(({ name }) => name === 'li');
      expect(options.map((option) => words(option.inner).trim())).toEqual(
        labels.map((label) => `□ ${label}`),
      );
      if (question.kind === 'date') expect(count(inner, '<span></span>')).toBe(4 + 2 + 2);
      if (question.kind === 'number') expect(words(inner)).toMatch(locale === 'ja' ? /人 $/ : /people $/);
      if (question.comment) expect(words(inner)).toContain(textIn(locale, question.comment.prompt));
      const lines = count(inner, '<div></div>');
      const text = question.kind === 'free-text';
      expect(lines > 0).toBe(text || question.comment !== undefined);
    }
  });

  it('has nothing to type into, to choose on screen or to send', () => {
    const names = elementsOf(html).map(({ name }) => name);
    for (const control of ['form', 'input', 'textarea', 'select']) expect(names).not.toContain(control);
  });

  it('names the ward with the post, on top of every sheet too, where the roster keeps them apart', () => {
    const respondent = {
      code: '271276',
      name: { ja: '北区', en: 'Kita-ku' },
      title: { ja: '区長', en: 'Mayor' },
    };
    const text = words(renderPaperPage(paperProps({ respondent }, locale)));
    expect(count(text, locale === 'ja' ? '北区 区長 様' : 'For Mayor, Kita-ku')).toBe(2);
  });

  it('says for whom it is, until when, and how it goes back', () => {
    const text = words(html);
    expect(text).toContain(locale === 'ja' ? '北区長 様' : 'For Mayor of Kita-ku');
    expect(text).toContain(
      locale === 'ja' ? '2022年３月11日（金）23:59 まで' : 'until Fri 11 March 2022 23:59',
    );
    expect(text).toContain(say('paper.returnHow'));
    expect(text).toContain(textIn(locale, askedQuestionnaire.introduction ?? { ja: '' }));
  });

  it('counts no days: it is read on another day than it is printed', () => {
    expect(words(html)).not.toMatch(/あと|days? left/);
  });

  it('ends with the name, the date and the personal link', () => {
    const last = sections(html).slice(-2);
    expect(last.map(({ attributes }) => attributes.get('class'))).toEqual(['paper-signature', 'paper-link']);
    const { address, code } = paperProps();
    const text = words(last[1]?.inner ?? '');
    expect(text).toContain(address);
    expect(text).toContain(groupedLinkCode(code));
  });

  it('begins a section with its heading, and the headings below it one level down', () => {
    const headings = elementsOf(html).filter(({ name }) => /^h\d$/.test(name));
    expect(headings.map(({ name }) => name).join(' ')).toBe('h1 h2 h2 h2 h2 h3 h3 h3 h3 h2');
    expect(headings[4]?.attributes.get('class')).toBe('paper-section');
  });
});

describe('the QR code on paper', () => {
  it('is read as the very link that is printed beside it', () => {
    expect(textInQrOf(renderPaperPage(paperProps()))).toBe(paperProps().address);
  });

  it('has four light modules around it and a name', () => {
    const html = renderPaperPage(paperProps());
    expect(quietZoneOf(html)).toBe(4);
    const svg = elementsOf(html).find(({ name }) => name === 'svg');
    expect(svg?.attributes.get('role')).toBe('img');
    expect(svg?.attributes.get('aria-label')).toBe('回答用URLのQRコード');
  });
});

describe('a question with a condition', () => {
  it('is on the form, with its condition in words', () => {
    const [, , , , fifth, sixth] = questionsOf(renderPaperPage(paperProps()));
    expect(words(fifth?.inner ?? '')).toContain('問４で「なし」を選んだ場合に御記入ください。');
    expect(sixth?.inner).not.toContain('paper-condition');
  });
});

describe('what stands in the form', () => {
  it.each([
    '<script>alert(1)</script>',
    '"quotes" & &amp;',
    '\u202eright to left',
    '～ （） ＜＞ ＝ ①－１ 😀',
  ])('is text and never markup: %j', (text) => {
    const entered = { ja: text };
    const questions = everyKind.map((question) => ({
      ...question,
      section: entered,
      text: entered,
      help: entered,
      comment: { prompt: entered },
      ...('options' in question
        ? { options: question.options.map(({ code }) => ({ code, label: entered })) }
        : {}),
      ...('unit' in question ? { unit: entered } : {}),
    }));
    const html = renderPaperPage(
      paperProps({
        questionnaire: { ...askedQuestionnaire, title: entered, introduction: entered, questions },
        respondent: { code: text, name: entered, title: entered },
      }),
    );
    expect(elementsOf(html).filter(({ name }) => name === 'script')).toHaveLength(1);
    expect(html).not.toContain('<script>');
    expect(count(textOf(html), text)).toBeGreaterThan(everyKind.length * 4);
  });
});

describe('a print button', () => {
  const buttonIn = (html: string) => elementsOf(html).find(({ attributes }) => attributes.has('data-print'));

  it.each([
    ['paper form', renderPaperPage(paperProps())],
    ['received page', renderReceivedPage({ ...pageProps(), ...received, changed: false })],
  ])('of the %s is hidden until the script, which the page loads, shows it', (_name, html) => {
    expect(buttonIn(html)?.attributes.has('hidden')).toBe(true);
    expect(buttonIn(html)?.attributes.get('type')).toBe('button');
    const scripts = elementsOf(html).filter(({ name }) => name === 'script');
    expect(scripts.map(({ attributes }) => attributes.get('src'))).toEqual(['/assets/enhance.js']);
  });
});
