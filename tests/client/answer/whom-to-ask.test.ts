import { describe, expect, it } from 'vitest';
import {
  renderOutcomePage,
  renderPaperPage,
  renderQuestionsPage,
  renderReceivedPage,
  renderStatePage,
} from '../../../client/answer/answer-pages.tsx';
import { answerWords } from '../../../client/answer/messages/answer-words.ts';
import type { Locale, LocalizedText } from '../../../shared/domain/localized-text.ts';
import { askedQuestionnaire, assets, ground, pageProps, received } from './asked-round.ts';
import { elementsOf, textOf } from './markup-reading.ts';
import { outcomeProps } from './outcome-round.ts';
import { paperProps } from './paper-round.ts';

const STATES = ['closed', 'not-open', 'excused', 'submitted', 'revealed', 'unavailable'] as const;

/** The pages that say whom to ask, by name. */
function pagesWith(contact: LocalizedText | undefined, locale: Locale = 'ja') {
  const questionnaire = { ...askedQuestionnaire, contact };
  const props = pageProps({ questionnaire }, locale);
  return {
    start: renderQuestionsPage({ ...props, fields: new Map(), problems: [], ground }),
    received: renderReceivedPage({ ...props, ...received, changed: false }),
    outcome: renderOutcomePage(outcomeProps({ questionnaire }, locale)),
    paper: renderPaperPage(paperProps({ questionnaire }, locale)),
    ...Object.fromEntries(
      STATES.map((state) => [state, renderStatePage({ locale, assets, state, asked: props })]),
    ),
  };
}

const CONTACT = {
  ja: '改革担当\n電話 06-0000-0000\nmail@example.jp https://example.jp/',
  en: 'Reform section\ntel. 06-0000-0000',
};
const NAMES = Object.keys(pagesWith(CONTACT));
const fallback = (locale: Locale) => answerWords(locale)('state.ask');

describe.each(NAMES)('the page %s', (name) => {
  const page = (contact: LocalizedText | undefined, locale: Locale = 'ja') =>
    pagesWith(contact, locale)[name as keyof ReturnType<typeof pagesWith>];

  it.each(['ja', 'en'] as const)('gives the lines as entered, once, in %s', (locale) => {
    const html = page(CONTACT, locale);
    expect(html.split(`<span class="as-entered">${CONTACT[locale]}</span>`)).toHaveLength(2);
    expect(textOf(html)).not.toContain(fallback(locale));
  });

  it('makes no link of a telephone number, an e-mail address or a web address', () => {
    const links = elementsOf(page(CONTACT)).map(({ attributes }) => attributes.get('href') ?? '');
    expect(links.filter((href) => /^(tel|mailto):|example\.jp\/$/.test(href))).toEqual([]);
  });

  it('marks Japanese without a translation as Japanese', () => {
    expect(page({ ja: '改革担当' }, 'en')).toContain('<span class="as-entered" lang="ja">改革担当</span>');
  });

  it.each(['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '</p></dd>&amp;"\''])(
    'takes markup for text: %j',
    (written) => {
      const html = page({ ja: written });
      expect(textOf(html)).toContain(written);
      expect(html).not.toMatch(/<script>|<img/);
    },
  );

  it('isolates a mark that turns the reading direction, as in other entered texts', () => {
    expect(page({ ja: '担当\u202e課' })).toContain('<span class="as-entered">担当\u202e課</span>');
  });

  it('has the words that it always had where no contact was given', () => {
    const html = page(undefined);
    expect(html).not.toContain('問合せ先');
    expect(html).not.toContain('class="contact"');
    const asks = !['start', 'received', 'paper'].includes(name);
    expect(textOf(html).includes(fallback('ja'))).toBe(asks);
  });
});

describe('the page of an unknown link', () => {
  it('names no contact, whatever is known', () => {
    const props = pageProps({ questionnaire: { ...askedQuestionnaire, contact: CONTACT } });
    const html = renderStatePage({ locale: 'ja', assets, state: 'unknown', asked: props });
    expect(html).not.toContain('改革担当');
    expect(textOf(html)).toContain(fallback('ja'));
  });
});
