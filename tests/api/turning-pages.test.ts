import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeHashOf } from '../../server/secrets.ts';
import { elementsOf, textOf } from '../client/answer/markup-reading.ts';
import { fieldsIn, titleOf } from '../support/api-pages.ts';
import { codeIn, type IssuedRound, issuedRound } from '../support/api-rounds.ts';
import { auditedBy, contentsOfAllTables } from '../support/api-tables.ts';
import { freeText } from '../support/builders.ts';
import { type People, peopleOf } from '../support/people.ts';
import { respondentWith } from '../support/respondent.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;

/** Two pages of five questions. */
const QUESTIONS = Array.from({ length: 10 }, (_, index) => freeText({ code: `t${index + 1}` }));

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor, { questions: QUESTIONS, measures: [] });
});
afterAll(() => service.close());

const mayor = (index: number) => respondentWith(people.asStranger, round.codes[index]);

async function officeOf(index: number) {
  await people.asStranger.postForm(`/a/${round.codes[index]}/preparing`, { action: 'hand-out' });
  const { text } = await people.asStranger.get(`/a/${round.codes[index]}/preparing`);
  const url = elementsOf(text).find(({ name }) => name === 'code')?.inner ?? null;
  return respondentWith(people.asStranger, codeIn(url));
}

describe('turning a page without writing a word', () => {
  it('remembers the place and changes nothing else of the draft, nor whose it is', async () => {
    const office = await officeOf(0);
    const writing = await office.press(await office.open(), 'save', { t1: '準備中' });
    const { draft } = await mayor(0).stored();
    const entries = await auditedBy(service, async () => {
      const second = await mayor(0).press(await mayor(0).open(), 'next');
      expect(titleOf(second)).toMatch(/（２ \/ ２）/);
    });
    expect(entries).toEqual([]);
    expect((await mayor(0).stored()).draft).toEqual(draft);
    expect(titleOf(await mayor(0).open())).toMatch(/（２ \/ ２）/);
    // The office goes on with its own draft, without being told of anybody.
    const saved = await office.press(writing, 'save', { t1: '準備中、続き' });
    expect([saved.status, fieldsIn(saved).t1]).toEqual([200, '準備中、続き']);
  });

  it('leaves prepared what was prepared, and the log says who prepared it', async () => {
    const office = await officeOf(1);
    await office.press(await office.press(await office.open(), 'check', { t1: '準備' }), 'hand-over');
    const looked = await mayor(1).press(await mayor(1).open(), 'edit:9');
    expect(titleOf(looked)).toMatch(/（２ \/ ２）/);
    const approval = await mayor(1).open();
    expect(textOf(approval.text)).toContain('準備用URLで準備された');
    const [entry] = await auditedBy(service, async () => {
      await mayor(1).press(approval, 'submit');
    });
    expect(entry).toMatchObject({ action: 'submit-response', details: { preparedBy: 'preparing' } });
  });

  it('keeps telling the successor where the draft comes from', async () => {
    await mayor(2).press(await mayor(2).open(), 'save', { t1: '前任' });
    service.clock.advance(1000);
    const reply = await people.asEditor.post(`/api/invitations/${round.invitations[2]?.id}/reissue`);
    const successor = respondentWith(people.asStranger, codeIn((reply.body as { url: string }).url));
    service.clock.advance(1000);
    const second = await successor.press(await successor.open(), 'next');
    expect(textOf(second.text)).toContain('前の回答用URL');
  });

  it('writes nothing at all when the page is posted as it was opened, at whatever question the draft stands', async () => {
    const person = mayor(3);
    const check = await person.press(await person.open('?at=7&edit=1'), 'check', { t7: '七' });
    await person.press(check, 'edit:9');
    const page = await person.open();
    const before = contentsOfAllTables(service);
    for (const action of ['save', 'check']) await person.press(page, action);
    await person.post(fieldsIn(page));
    expect(contentsOfAllTables(service)).toBe(before);
  });
});

describe('a draft', () => {
  it('is recorded once for each link, however often it is saved', async () => {
    const person = mayor(4);
    const entries = await auditedBy(service, async () => {
      let page = await person.open();
      for (const t1 of ['一', '二', '三']) page = await person.press(page, 'save', { t1 });
    });
    expect(entries.map(({ action }) => action)).toEqual(['begin-draft']);
  });

  it('is recorded for each of the two links by which it is written', async () => {
    const office = await officeOf(11);
    const entries = await auditedBy(service, async () => {
      await mayor(11).press(await mayor(11).open(), 'save', { t1: '自分' });
      for (const t1 of ['職員', '職員、続き']) await office.press(await office.open(), 'save', { t1 });
    });
    expect(entries.map(({ action, details }) => [action, details.link])).toEqual([
      ['begin-draft', 'personal'],
      ['begin-draft', 'preparing'],
    ]);
  });

  it('keeps with its words where the writer goes on, for a program that names no place too', async () => {
    const person = mayor(10);
    await person.press(await person.open(), 'next', { t1: '一' });
    expect(titleOf(await person.open())).toMatch(/（２ \/ ２）/);
    const draft = `/api/answers/${round.codes[10]}/draft`;
    expect((await people.asStranger.put(draft, { answers: { t1: { text: '二' } } })).status).toBe(200);
    expect(titleOf(await person.open())).toMatch(/（２ \/ ２）/);
  });

  it('that another tab has saved with the same words stands in nobody’s way', async () => {
    const person = mayor(5);
    const check = await person.press(await person.open(), 'check', { t1: '同じ' });
    const other = await person.open('?edit=1');
    await person.press(await person.press(other, 'save', { t1: '違う' }), 'save', { t1: '同じ' });
    expect(titleOf(await person.press(check, 'submit'))).toMatch(/^受付完了｜/);
  });

  it('of the respondent outlives an answer that the office entered meanwhile', async () => {
    const person = mayor(6);
    await person.press(await person.open(), 'save', { t1: '自分の下書き' });
    service.clock.advance(1000);
    const proxy = { answers: { t1: { text: '電話で聞いた' } }, source: '電話' };
    await people.asEditor.post(`/api/invitations/${round.invitations[6]?.id}/proxy-response`, proxy);
    expect(await person.stored()).toMatchObject({
      draft: { answers: { t1: { text: '自分の下書き' } } },
      response: { answers: { t1: { text: '電話で聞いた' } } },
    });
    expect(textOf((await person.open('?edit=1')).text)).toContain(
      '受け付け済みの回答より前に入力された下書き',
    );
  });

  it('that was never sent is shown once the door has closed', async () => {
    const person = mayor(7);
    await person.press(await person.open(), 'save', { t1: '間に合わなかった' });
    service.clock.set(round.questionnaire.dueAt ?? '');
    service.clock.advance(1);
    const closed = await person.open();
    expect(titleOf(closed)).toMatch(/^受付終了｜/);
    expect(textOf(closed.text)).toContain('間に合わなかった');
    service.clock.set('2022-03-01T00:00:00Z');
  });
});

describe('an answer that the office entered', () => {
  it('can be confirmed as it is, by way of the check page', async () => {
    const proxy = { answers: { t1: { text: '紙のとおり' } }, source: '用紙' };
    await people.asEditor.post(`/api/invitations/${round.invitations[8]?.id}/proxy-response`, proxy);
    const person = mayor(8);
    const check = await person.press(await person.open('?edit=1&at=6'), 'check');
    expect(titleOf(check)).toMatch(/^回答の確認｜/);
    expect(titleOf(await person.press(check, 'submit'))).toMatch(/^受付完了｜/);
    expect(await person.stored()).toMatchObject({ response: { version: 2 } });
  });
});

describe('the name under which a browser keeps words', () => {
  it('tells nothing of the link, nor of what the database knows it by', async () => {
    const code = round.codes[9] ?? '';
    const [, name = ''] = /data-kept="([^"]+)"/.exec((await mayor(9).open()).text) ?? [];
    expect(name).toMatch(/^[\w-]{16}$/);
    const known = ['hex', 'base64', 'base64url'].map((form) => codeHashOf(code).toString(form as 'hex'));
    for (const text of [code, ...known]) expect(text.toLowerCase()).not.toContain(name.toLowerCase());
  });
});
