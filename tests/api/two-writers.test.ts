import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../client/answer/markup-reading.ts';
import { fieldsIn, titleOf } from '../support/api-pages.ts';
import { type IssuedRound, issuedRound, NO_TO_Q2, responsePath, YES_TO_ALL } from '../support/api-rounds.ts';
import { contentsOfAllTables } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { respondentWith } from '../support/respondent.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
});
afterAll(() => service.close());

const respondent = (index: number) => respondentWith(people.asStranger, round.codes[index]);
const put = (index: number, body: object) =>
  people.asStranger.put(`/api/answers/${round.codes[index]}/draft`, body);
const draftOf = async (index: number) => (await respondent(index).stored()).draft;

const MINE = { q1: { option: '1' }, q3: { text: '一台目' } };
const THEIRS = { q1: { option: '4' }, q3: { text: '二台目' } };

describe('two devices on one draft, over the API', () => {
  it('tells the later one, gives both, and keeps what was there', async () => {
    const first = await put(0, { answers: MINE, writer: 'a', seen: '', basedOn: 0 });
    expect(first.status).toBe(200);
    const refused = await put(0, { answers: THEIRS, writer: 'b', seen: '', basedOn: 0 });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'draft-changed', current: { answers: MINE } });
    expect(await draftOf(0)).toMatchObject({ answers: MINE });
    // Having seen it, the second may go on; and then it is the first that is told.
    const { revision } = first.body as { revision: string };
    expect((await put(0, { answers: THEIRS, writer: 'b', seen: revision })).status).toBe(200);
    expect((await put(0, { answers: MINE, writer: 'a', seen: revision })).status).toBe(409);
    expect(await draftOf(0)).toMatchObject({ answers: THEIRS });
  });

  it('lets a page follow its own draft without being asked, an answer lost on its way included', async () => {
    for (const text of ['１', '１２', '１２３']) {
      const saved = await put(1, { answers: { q3: { text } }, writer: 'a', seen: '' });
      expect(saved.status).toBe(200);
    }
    expect(await draftOf(1)).toMatchObject({ answers: { q3: { text: '１２３' } } });
  });

  it('does not mind the same words from two devices', async () => {
    await put(2, { answers: MINE, writer: 'a', seen: '' });
    expect((await put(2, { answers: MINE, writer: 'b', seen: '' })).status).toBe(200);
  });

  it('tells a page that was left open that something was submitted, and overwrites nothing', async () => {
    const draft = await put(3, { answers: MINE, writer: 'a', seen: '', basedOn: 0 });
    await people.asStranger.post(responsePath(round.codes[3]), { answers: NO_TO_Q2 });
    const { revision } = draft.body as { revision: string };
    const late = await put(3, { answers: MINE, writer: 'a', seen: revision, basedOn: 0 });
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ code: 'response-changed', current: { version: 1, answers: NO_TO_Q2 } });
    expect(await draftOf(3)).toBeUndefined();
  });

  it('has exactly one of ten that save at once on the same ground', async () => {
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        put(4, { answers: { q3: { text: `${index}` } }, writer: `page ${index}`, seen: '' }),
      ),
    );
    const statuses = replies.map(({ status }) => status).toSorted();
    expect(statuses).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
  });
});

describe('two tabs without script', () => {
  it.each(['save', 'check'])('%s: the later one sees both and chooses', async (action) => {
    const person = respondent(action === 'save' ? 5 : 6);
    const [left, right] = [await person.open(), await person.open()];
    await person.press(left, 'save', { q1: '1', q2: '1', q3: '左の画面' });
    const before = contentsOfAllTables(service);
    const told = await person.press(right, action, { q1: '4', q2: '4', q3: '右の画面' });
    expect(told.status).toBe(409);
    expect(titleOf(told)).toMatch(/^回答の確認が必要です｜/);
    for (const words of ['左の画面', '右の画面', '別の画面または端末で保存されました']) {
      expect(textOf(told.text)).toContain(words);
    }
    expect(contentsOfAllTables(service)).toBe(before);
    const inEnglish = await person.post({ ...fieldsIn(told), _lang: 'en' });
    expect(textOf(inEnglish.text)).toContain('Saved on another screen or device');
    expect(textOf(inEnglish.text)).toContain('右の画面');
    const going = await person.press(told, 'edit');
    expect(fieldsIn(going)).toMatchObject({ q1: '4', q3: '右の画面' });
    expect(await person.stored()).toMatchObject({ draft: { answers: { q3: { text: '右の画面' } } } });
  });

  it('does not throw away on submitting what another tab saved since', async () => {
    const person = respondent(7);
    const check = await person.press(await person.open(), 'check', { q1: '1', q2: '1' });
    await person.press(await person.open('?edit=1'), 'save', { q3: 'あとから思い出したこと' });
    const told = await person.press(check, 'submit');
    expect(told.status).toBe(409);
    expect(textOf(told.text)).toContain('あとから思い出したこと');
    expect(await person.stored()).not.toHaveProperty('response');
  });

  it('leads from a stale page to the answers that were submitted, and keeps them until that is confirmed', async () => {
    const person = respondent(8);
    const stale = await person.open();
    await people.asStranger.post(responsePath(round.codes[8]), { answers: YES_TO_ALL });
    const told = await person.press(stale, 'save', { q1: '4', q2: '4' });
    expect(told.status).toBe(409);
    expect(textOf(told.text)).toContain('別の画面から回答が提出されています');
    const check = await person.press(told, 'check');
    expect(titleOf(check)).toMatch(/^回答の確認｜/);
    expect(await person.stored()).toMatchObject({ response: { version: 1, answers: YES_TO_ALL } });
    await person.press(check, 'submit');
    expect(await person.stored()).toMatchObject({ response: { version: 2 } });
  });

  it('goes back from the received page to nothing that could be sent once more', async () => {
    const person = respondent(9);
    const check = await person.press(await person.open(), 'check', { q1: '1', q2: '1' });
    await person.press(check, 'submit');
    expect(titleOf(await person.open('?check=1'))).toMatch(/^受付完了｜/);
    // The button of the page that is still there in the history: one answer, one receipt.
    await person.press(check, 'submit');
    expect(await person.stored()).toMatchObject({ response: { version: 1 } });
  });
});
