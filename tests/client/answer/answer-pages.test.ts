import { describe, expect, it } from 'vitest';
import { renderQuestionsPage, renderStatePage } from '../../../client/answer/answer-pages.tsx';
import { assets, ground, pageProps, received } from './asked-round.ts';
import { everyPage } from './every-page.ts';
import { elementsOf, type MarkupElement, textOf } from './markup-reading.ts';

const pages = (['ja', 'en'] as const).flatMap((locale) =>
  Object.entries(everyPage(locale)).map(([name, html]) => ({ locale, name, html })),
);

const values = (elements: readonly MarkupElement[], attribute: string) =>
  elements.flatMap((element) => element.attributes.get(attribute) ?? []);

describe.each(pages)('the page $name in $locale', ({ locale, name, html }) => {
  const elements = elementsOf(html);
  const ids = values(elements, 'id');

  it('is a whole document in its language with one h1', () => {
    expect(html.startsWith(`<!doctype html><html lang="${locale}">`)).toBe(true);
    expect(elements.filter((element) => element.name === 'h1')).toHaveLength(1);
  });

  it('has nothing that the content security policy bars, and asks no other host', () => {
    const attributes = elements.flatMap((element) => [...element.attributes.keys()]);
    expect(attributes.filter((attribute) => attribute === 'style' || attribute.startsWith('on'))).toEqual([]);
    expect(elements.filter((element) => element.name === 'style')).toEqual([]);
    expect(elements.filter((element) => element.name === 'script' && element.inner !== '')).toEqual([]);
    const addresses = ['href', 'src', 'action', 'formaction'].flatMap((one) => values(elements, one));
    expect(addresses.filter((address) => !/^([/?#](?!\/)|data:image\/)/.test(address))).toEqual([]);
  });

  it('gives every control one label, and every reference something to refer to', () => {
    expect(new Set(ids).size).toBe(ids.length);
    const shown = elements.filter(
      ({ name: tag, attributes }) =>
        tag === 'textarea' || (tag === 'input' && attributes.get('type') !== 'hidden'),
    );
    const labelled = values(
      elements.filter((element) => element.name === 'label'),
      'for',
    );
    expect([...labelled].sort()).toEqual(values(shown, 'id').sort());
    const references = ['aria-describedby', 'aria-labelledby', 'form'].flatMap((one) =>
      values(elements, one),
    );
    for (const id of references.flatMap((list) => list.split(' '))) expect(ids).toContain(id);
    const fragments = values(elements, 'href').filter((href) => href.startsWith('#'));
    for (const fragment of fragments) expect(ids).toContain(fragment.slice(1));
  });

  it('has no placeholder, no disabled control and no autocompletion', () => {
    expect(html).not.toMatch(/ (placeholder|disabled|readonly|maxlength)[ =>]/);
    const controls = elements.filter((element) => element.attributes.get('class')?.startsWith('text-'));
    for (const control of controls) expect(control.attributes.get('autocomplete')).toBe('off');
  });

  it('submits only from the check page', () => {
    const submits = elements.filter((element) => element.attributes.get('value') === 'submit');
    expect(submits).toHaveLength(name === 'check' || name === 'approve' ? 1 : 0);
  });
});

describe('the questions page', () => {
  const empty = everyPage('ja').empty ?? '';

  it('has nothing chosen beforehand', () => {
    expect(elementsOf(empty).some((element) => element.attributes.has('checked'))).toBe(false);
  });

  it('makes Enter press the check button, the first submit button of the form', () => {
    const [first] = elementsOf(empty).filter((element) => element.name === 'button');
    expect(first?.attributes.get('type')).toBe('submit');
    expect(first?.attributes.get('form')).toBe('answers');
    expect(first?.attributes.get('value')).toBe('check');
  });

  it('keeps a question hidden until its condition holds', () => {
    const card = (html: string, code: string) =>
      elementsOf(html).find((element) => element.attributes.get('data-question') === code);
    expect(card(empty, 'q5')?.attributes.has('hidden')).toBe(true);
    expect(card(everyPage('ja').errors ?? '', 'q5')?.attributes.has('hidden')).toBe(false);
    expect(card(empty, 'q4')?.attributes.has('hidden')).toBe(false);
  });

  it('says until when, for whom, how much, and who will see it', () => {
    const text = textOf(everyPage('ja').edit ?? '');
    expect(text).toContain('北区長 様');
    expect(text).toContain('３月11日（金）23:59 まで・あと３日');
    expect(text).toContain('３問・約５分');
    expect(text).toContain('公表するのは全体の人数だけです');
    expect(text).toContain('回答がない場合も、対象者の人数（分母）に含めて集計します');
    expect(text).toContain('2022年３月８日（火）14:03 に保存しました');
  });

  it('puts the state first in the title', () => {
    const titles = Object.values(everyPage('ja')).map((html) => /<title>(.*?)<\/title>/.exec(html)?.[1]);
    expect(titles[0]).toBe('回答の入力｜市政改革プラン3.0 成果指標アンケート');
    expect(titles[2]).toBe('エラー：回答の入力｜市政改革プラン3.0 成果指標アンケート');
    expect(titles[3]).toBe('回答の確認｜市政改革プラン3.0 成果指標アンケート');
  });

  it('describes an error before the help, and marks the control', () => {
    const number = elementsOf(everyPage('ja').errors ?? '').find(
      (element) => element.attributes.get('id') === 'q6-answer',
    );
    expect(number?.attributes.get('aria-describedby')).toBe('q6-answer-error q6-answer-help');
    expect(number?.attributes.get('aria-invalid')).toBe('true');
    expect(number?.attributes.get('value')).toBe('十二');
  });

  it('carries the version that the writer saw', () => {
    const html = renderQuestionsPage({
      ...pageProps(),
      fields: new Map(),
      problems: [],
      ground: { ...ground, basedOn: 3 },
    });
    const hidden = elementsOf(html).find((element) => element.attributes.get('name') === '_basedOn');
    expect(hidden?.attributes.get('value')).toBe('3');
  });
});

describe('the page of a link that cannot be used', () => {
  it('is the same for unknown and revoked links, byte for byte', () => {
    const unknown = renderStatePage({ locale: 'ja', assets, state: 'unknown' });
    const revoked = renderStatePage({
      locale: 'ja',
      assets,
      state: 'unknown',
      asked: pageProps(),
      submitted: received,
    });
    expect(revoked).toBe(unknown);
  });
});

describe('the conflict page', () => {
  it('shows both sets of answers and goes on from the version that is stored', () => {
    const html = everyPage('ja').conflict ?? '';
    const text = textOf(html);
    for (const words of ['受付済みの回答', 'この画面の回答', 'そう思わない', '特に窓口業務について。']) {
      expect(text).toContain(words);
    }
    const value = (name: string) =>
      elementsOf(html)
        .find((element) => element.attributes.get('name') === name)
        ?.attributes.get('value');
    expect(value('_basedOn')).toBe('1');
    expect(value('q1')).toBe('4');
    expect(value('action')).toBe('check');
  });
});
