import { describe, expect, it } from 'vitest';
import { newlyAnswered } from '../../../client/staff/pages/chase/arrival-news.ts';
import { choose, chooseAll, NOBODY, placeAfter } from '../../../client/staff/pages/chase/chase-selection.ts';
import { lettersTo, letterTo } from '../../../client/staff/pages/chase/filled-letters.ts';
import { matchesSearch } from '../../../client/staff/pages/chase/people-search.ts';
import type { InvitationReply } from '../../../client/staff/requests/replies.ts';
import { invitation, text } from '../../support/builders.ts';

const ORDER = ['a', 'b', 'c', 'd', 'e'];
const idsIn = ({ ids }: { readonly ids: ReadonlySet<string> }) => [...ids].sort().join('');

describe('choosing tiles', () => {
  it('takes one alone, and lets it go when it is pressed again', () => {
    const one = choose(NOBODY, ORDER, 'b', 'only');
    expect(idsIn(one)).toBe('b');
    expect(idsIn(choose(one, ORDER, 'c', 'only'))).toBe('c');
    expect(idsIn(choose(one, ORDER, 'b', 'only'))).toBe('');
  });

  it('adds and takes away with Ctrl, and takes the stretch from the last pressed with Shift', () => {
    const two = choose(choose(NOBODY, ORDER, 'd', 'only'), ORDER, 'b', 'also');
    expect(idsIn(two)).toBe('bd');
    expect(idsIn(choose(two, ORDER, 'd', 'also'))).toBe('b');
    const stretch = choose(two, ORDER, 'e', 'stretch');
    expect(idsIn(stretch)).toBe('bcde');
    // The stretch turns around the tile from which it began.
    expect(idsIn(choose(stretch, ORDER, 'a', 'stretch'))).toBe('ab');
    expect(idsIn(choose({ ids: new Set(), anchor: 'gone' }, ORDER, 'c', 'stretch'))).toBe('c');
  });

  it('takes all who are shown, and nobody when that is so already', () => {
    const all = chooseAll(NOBODY, ORDER);
    expect(idsIn(all)).toBe('abcde');
    expect(idsIn(chooseAll(all, ORDER))).toBe('');
  });

  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 1, 7],
    ['ArrowDown', 20, 20],
    ['ArrowUp', 7, 1],
    ['Home', 9, 0],
    ['End', 9, 23],
  ])('%s leads from %i to %i in a grid of six columns', (key, from, to) => {
    expect(placeAfter(key, from, 6, 24)).toBe(to);
  });
});

describe('searching among the people of one page', () => {
  it('folds width and case as the service does, and knows no wildcards', () => {
    const { respondent } = invitation();
    for (const search of ['', '北', '２７１２７６', 'KITA', ' 北区長 '])
      expect(matchesSearch(respondent, search), search).toBe(true);
    for (const search of ['%', '_', '南', '.*'])
      expect(matchesSearch(respondent, search), search).toBe(false);
  });
});

describe('whose answers have come', () => {
  const told = (id: string, state: InvitationReply['state'], version?: number) =>
    ({ id, state, version }) as InvitationReply;

  it('is whoever was not known to have answered, or answered once more', () => {
    const before = new Map([
      ['a', { state: 'issued' as const, version: undefined }],
      ['b', { state: 'answered' as const, version: 1 }],
      ['c', { state: 'answered' as const, version: 1 }],
    ]);
    const news = [
      told('a', 'answered', 1),
      told('b', 'answered', 2),
      told('c', 'answered', 1),
      told('d', 'draft'),
    ];
    expect(newlyAnswered(before, news).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('a letter on the screen', () => {
  const { respondent } = invitation();
  const person = { respondent, url: 'https://hakaru.example.jp/a/CODE' };
  const questionnaire = { title: text('調査', 'Survey'), dueAt: '2022-03-11T14:59:59.999Z' };

  it('is filled in in the language of the letter, whatever the language of the screen', () => {
    const ja = letterTo('{宛名}／{題名}／{期限}／{担当}', person, {
      questionnaire,
      language: 'ja',
      contact: '山',
    });
    expect(ja).toBe('北区長／調査／2022年３月11日（金）23:59／山');
    const en = letterTo('{addressee}, {title}', person, { questionnaire, language: 'en', contact: '山' });
    expect(en).toBe('Mayor of Kita-ku, Survey');
  });

  it('gives the questionnaire’s contact in the language of the letter, and the sender where there is none', () => {
    const contact = text('改革担当\n電話 06-0000-0000', 'Reform section');
    const written = (wording: string, language: 'ja' | 'en', asked = { ...questionnaire, contact }) =>
      letterTo(wording, person, { questionnaire: asked, language, contact: '山' });
    expect(written('{担当}／{問合せ先}', 'ja')).toBe('山／改革担当\n電話 06-0000-0000');
    expect(written('{contact}, {inquiries}', 'en')).toBe('山, Reform section');
    expect(written('{問合せ先}', 'ja', { ...questionnaire, contact: { ja: ' ' } })).toBe('山');
  });

  it('tells who it is for where the roster names the ward apart from the post', () => {
    const mayor = { name: text('北区', 'Kita-ku'), title: text('区長', 'Mayor') };
    const posted = { ...person, respondent: { ...respondent, ...mayor } };
    const written = (wording: string, language: 'ja' | 'en') =>
      letterTo(wording, posted, { questionnaire, language, contact: '' });
    expect(written('{宛名} 様', 'ja')).toBe('北区 区長 様');
    expect(written('To {addressee}', 'en')).toBe('To Mayor, Kita-ku');
  });

  it('is one of several in one text, each with its own link under a line that says whose it is', () => {
    const context = { questionnaire, language: 'ja', contact: '' } as const;
    const both = lettersTo('{回答用URL}\n', [person, { ...person, url: 'https://x/a/OTHER' }], context);
    expect(both.match(/https:\S+/g)).toEqual([person.url, 'https://x/a/OTHER']);
    expect(both.match(/^－.*$/gm)).toEqual([
      '－－－－－ 1/2　271276　北区 －－－－－',
      '－－－－－ 2/2　271276　北区 －－－－－',
    ]);
  });
});
