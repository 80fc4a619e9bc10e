/** Whom respondents can ask: kept as entered, frozen at issue, shown on the pages behind a known link. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lettersReply } from '../../shared/api/chasing-api.ts';
import type { DifferencesReply, QuestionnaireReply, StopsReply } from '../../shared/api/questionnaire-api.ts';
import { expectProblem } from '../support/api-problems.ts';
import {
  draftRound,
  type IssuedRound,
  issuedRound,
  responsePath,
  YES_TO_ALL,
} from '../support/api-rounds.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

const CONTACT = {
  ja: ' 改革担当\r\n電話 ０６－0000-0000\nmail@example.jp　\n',
  en: 'Reform section\ntel. 06-0000-0000',
};

let service: Service;
let people: People;
let round: IssuedRound;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor, { contact: CONTACT });
});
afterAll(() => service.close());

const path = (id: string, rest = '') => `/api/questionnaires/${id}${rest}`;
const read = async (id: string) => (await people.asEditor.get(path(id))).body as QuestionnaireReply;
const draft = async (overrides: Readonly<Record<string, unknown>> = {}) =>
  (await draftRound(people.asEditor, overrides)).questionnaire;
const change = (id: string, body: unknown) => people.asEditor.patch(path(id), body);
const page = async (address: string) => (await people.asStranger.get(address)).text;

describe('the contact of a questionnaire', () => {
  it('is kept exactly as entered, and is absent where none was given', async () => {
    expect((await read(round.id)).contact).toEqual(CONTACT);
    expect(await draft()).not.toHaveProperty('contact');
  });

  it('is entered, changed and emptied in a draft, and left alone by other changes', async () => {
    const { id } = await draft();
    await change(id, { contact: CONTACT });
    await change(id, { title: { ja: '別の題' } });
    expect((await read(id)).contact).toEqual(CONTACT);
    await change(id, { contact: { ja: '' } });
    expect((await read(id)).contact).toEqual({ ja: '' });
  });

  it('has at most 500 characters a language, whole ones, and no other members; the field is named', async () => {
    const { id } = await draft();
    const longest = { ja: '改'.repeat(500), en: 'x'.repeat(500) };
    expect((await change(id, { contact: longest })).status).toBe(200);
    const wrong: readonly (readonly [unknown, string, string])[] = [
      [{ ja: '改'.repeat(501) }, '/contact/ja', 'too-long'],
      [{ ja: '改', en: 'x'.repeat(501) }, '/contact/en', 'too-long'],
      [{ ja: '前\ud83d後' }, '/contact/ja', 'broken-characters'],
    ];
    for (const [contact, pointer, code] of wrong) {
      const errors = expectProblem(await change(id, { contact }), 422, 'invalid-fields');
      expect(errors).toMatchObject([{ pointer, code }]);
    }
    for (const contact of ['改革担当', { en: 'x' }, { ja: '改', tel: '1' }, null, { ja: 1 }]) {
      expect([400, 422]).toContain((await change(id, { contact })).status);
    }
    expect((await read(id)).contact).toEqual(longest);
  });

  it('is frozen at issue with the rest', async () => {
    const errors = expectProblem(
      await change(round.id, { contact: { ja: '別の担当' } }),
      409,
      'state-conflict',
    );
    expect(errors).toMatchObject([{ pointer: '/contact', code: 'frozen-at-issue' }]);
    expect((await read(round.id)).contact).toEqual(CONTACT);
  });

  it('is cautioned about where it is missing or blank, which stops nothing', async () => {
    const { id } = await draft();
    const stops = async () => (await people.asEditor.get(path(id, '/stops'))).body as StopsReply;
    const none = { problems: [], cautions: [{ pointer: '/contact', code: 'no-contact' }] };
    expect(await stops()).toEqual(none);
    await change(id, { contact: { ja: ' \n' } });
    expect(await stops()).toEqual(none);
    await change(id, { contact: CONTACT });
    expect(await stops()).toEqual({ problems: [], cautions: [] });
  });

  it('comes along into a copy, and is told as a difference once it is another one', async () => {
    const copied = await people.asEditor.post(path(round.id, '/copy'), { fiscalYear: 2022 });
    const { id, contact } = copied.body as QuestionnaireReply;
    expect(contact).toEqual(CONTACT);
    const differences = async () =>
      (await people.asEditor.get(path(id, '/differences'))).body as DifferencesReply;
    expect((await differences()).contact).toEqual({ before: CONTACT, after: CONTACT });
    await change(id, { contact: { ja: '' } });
    expect(await differences()).toMatchObject({ contact: { before: CONTACT }, breaksTrend: false });
    expect((await differences()).contact).not.toHaveProperty('after');
  });

  it('is in no certificate: nobody answers to it', async () => {
    const { body } = await people.asEditor.get(path(round.id, '/certificates'));
    expect(JSON.stringify(body)).toContain('certifies');
    expect(JSON.stringify(body)).not.toMatch(/contact|改革担当/);
  });

  it('has its place in the letters that the office has not worded', async () => {
    const { request, reminder } = lettersReply.parse(
      (await people.asEditor.get(path(round.id, '/letters'))).body,
    );
    for (const { ja, en } of [request, reminder])
      expect([ja, en].join()).toMatch(/\{問合せ先\}[\s\S]*\{inquiries\}/);
  });
});

describe('who asks whom', () => {
  // A carriage return is written as what it is: as a plain character browsers would take it for part of a line end.
  const lines = (locale: 'ja' | 'en') => `>${CONTACT[locale].replaceAll('\r', '&#13;')}</span>`;

  it('is told to programs that answer', async () => {
    const { body } = await people.asStranger.get(`/api/answers/${round.codes[0]}`);
    expect(body).toMatchObject({ questionnaire: { contact: CONTACT } });
  });

  it('stands on the start page, the received page and the paper form, in both languages', async () => {
    const code = round.codes[1];
    for (const locale of ['ja', 'en'] as const) {
      for (const address of [`/a/${code}`, `/a/${code}/paper`])
        expect(await page(`${address}?lang=${locale}`)).toContain(lines(locale));
    }
    await people.asStranger.post(responsePath(code), { answers: YES_TO_ALL });
    for (const locale of ['ja', 'en'] as const)
      expect(await page(`/a/${code}?lang=${locale}`)).toContain(lines(locale));
  });

  it('stands in the preview of a draft', async () => {
    const { id } = await draft({ contact: CONTACT });
    const { text } = await people.asEditor.get(path(id, '/preview?lang=ja'));
    expect(text).toContain(lines('ja'));
  });

  it('stands on the pages that take no answer, but never on that of an unknown link', async () => {
    const other = await issuedRound(people.asEditor, { contact: CONTACT, opensOn: '2022-03-01' });
    const [excused, waiting] = other.codes;
    await people.asEditor.post(`/api/invitations/${other.invitations[0]?.id}/excuse`, {
      reason: '区長欠員のため',
    });
    for (const code of [excused, waiting]) expect(await page(`/a/${code}`)).toContain(lines('ja'));
    await people.asEditor.post(path(other.id, '/close'));
    const closed = await page(`/a/${waiting}`);
    expect(closed).toContain(lines('ja'));
    expect(closed).not.toContain('案内を送った担当者にお問い合わせください');
    const unknown = await page('/a/00000000000000000000000000');
    expect(unknown).toContain('案内を送った担当者にお問い合わせください');
    expect(unknown).not.toContain('改革担当');
  });

  it('is whoever sent the link where no contact was given', async () => {
    const other = await issuedRound(people.asEditor, { contact: { ja: ' ' } });
    expect(await page(`/a/${other.codes[0]}`)).not.toContain('問合せ先');
    await people.asEditor.post(path(other.id, '/close'));
    expect(await page(`/a/${other.codes[0]}`)).toContain('案内を送った担当者にお問い合わせください');
  });
});
