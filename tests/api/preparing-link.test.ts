import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elementsOf, textOf } from '../client/answer/markup-reading.ts';
import { titleOf } from '../support/api-pages.ts';
import { problemIn } from '../support/api-problems.ts';
import { codeIn, type IssuedRound, issuedRound, responsePath, YES_TO_ALL } from '../support/api-rounds.ts';
import { auditedBy, contentsOfAllTables } from '../support/api-tables.ts';
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

const mayor = (index: number) => respondentWith(people.asStranger, round.codes[index]);
const preparingPage = (code: string | undefined) => people.asStranger.get(`/a/${code}/preparing`);
const act = (index: number, action: string) =>
  people.asStranger.postForm(`/a/${round.codes[index]}/preparing`, { action });

/** Hands out the preparing link of a person and gives its code. */
async function handOut(index: number): Promise<string> {
  expect((await act(index, 'hand-out')).status).toBe(303);
  const { text } = await preparingPage(round.codes[index]);
  const [url] = elementsOf(text).filter(({ name }) => name === 'code');
  return codeIn(url?.inner ?? null);
}

const ANSWERS = { q1: '1', q2: '3', 'q2.comment': '準備した理由' };

describe('answers prepared by the office and approved by who was asked', () => {
  it('are filled in by one link and submitted by the other, and the log says which did what', async () => {
    const code = await handOut(0);
    const office = respondentWith(people.asStranger, code);
    const entries = await auditedBy(service, async () => {
      const page = await office.open();
      expect(textOf(page.text)).toContain('下書きを準備するための画面です');
      const check = await office.press(page, 'check', ANSWERS);
      expect(textOf(check.text)).not.toContain('提出する');
      const handed = await office.press(check, 'hand-over');
      expect(titleOf(handed)).toMatch(/^準備完了｜/);
      expect(titleOf(await office.open())).toBe(titleOf(handed));
      const approval = await mayor(0).open();
      expect(textOf(approval.text)).toContain('準備用URLで準備された回答です');
      expect(textOf(approval.text)).toContain('準備した理由');
      const received = await mayor(0).press(approval, 'submit');
      expect(titleOf(received)).toMatch(/^受付完了｜/);
    });
    expect(entries.map(({ action, details }) => [action, details.link, details.preparedBy])).toEqual([
      ['begin-draft', 'preparing', undefined],
      ['hand-over-draft', 'preparing', undefined],
      ['submit-response', 'personal', 'preparing'],
    ]);
    expect(await mayor(0).stored()).toMatchObject({
      response: { answers: { q2: { option: '3', comment: '準備した理由' } } },
    });
  });

  it('can be changed by the respondent before approving, who then no longer sees them as prepared', async () => {
    const office = respondentWith(people.asStranger, await handOut(1));
    await office.press(await office.press(await office.open(), 'check', ANSWERS), 'hand-over');
    const approval = await mayor(1).open();
    const edited = await mayor(1).press(approval, 'edit:1');
    // Only looking leaves it prepared.
    expect(textOf((await mayor(1).open()).text)).toContain('準備された回答です');
    const check = await mayor(1).press(edited, 'check', { q1: '4' });
    expect(textOf(check.text)).not.toContain('準備された回答です');
    await mayor(1).press(check, 'submit');
    expect(await mayor(1).stored()).toMatchObject({ response: { answers: { q1: { option: '4' } } } });
  });

  it('are not taken over by a change that comes while the respondent reads', async () => {
    const office = respondentWith(people.asStranger, await handOut(2));
    await office.press(await office.press(await office.open(), 'check', ANSWERS), 'hand-over');
    const approval = await mayor(2).open();
    await office.press(await office.open('?edit=1'), 'save', { q1: '4' });
    const told = await mayor(2).press(approval, 'submit');
    expect(told.status).toBe(409);
    expect(textOf(told.text)).toContain('準備用URLで保存されました');
    expect(await mayor(2).stored()).not.toHaveProperty('response');
    // What is not handed over again is a draft like any other.
    expect(textOf((await mayor(2).open()).text)).toContain('準備はまだ終わっていません');
  });

  it('never leave by the preparing link, whatever it sends', async () => {
    const code = await handOut(3);
    const office = respondentWith(people.asStranger, code);
    const api = await people.asStranger.post(responsePath(code), { answers: YES_TO_ALL });
    expect([api.status, problemIn(api).code]).toEqual([403, 'prepares-only']);
    for (const _page of ['check', 'questions', 'conflict']) {
      await office.post({ q1: '1', q2: '1', _page, action: 'submit' });
    }
    expect(await mayor(3).stored()).not.toHaveProperty('response');
    expect((await preparingPage(code)).status).toBe(404);
    expect((await people.asStranger.get(`/a/${code}/paper`)).status).toBe(404);
    expect((await act(3, 'unknown')).status).toBe(303);
  });

  it('do not show the office what the respondent made of them, and end when it is submitted', async () => {
    const code = await handOut(4);
    await people.asStranger.post(responsePath(round.codes[4]), {
      answers: { ...YES_TO_ALL, q3: { text: '自分だけの意見' } },
    });
    const office = respondentWith(people.asStranger, code);
    const page = await office.open();
    expect(titleOf(page)).toMatch(/^回答は提出済みです｜/);
    const api = await people.asStranger.get(`/api/answers/${code}`);
    for (const { text } of [page, api, await office.open('?edit=1')]) {
      expect(text).not.toContain('自分だけの意見');
    }
    expect(api.body).toMatchObject({ link: 'preparing', acceptsAnswers: false });
    expect(api.body).not.toHaveProperty('response');
    const draft = await people.asStranger.put(`/api/answers/${code}/draft`, { answers: YES_TO_ALL });
    expect([draft.status, problemIn(draft).code]).toEqual([409, 'already-answered']);
    expect((await office.post({ q3: '遅れた言葉', action: 'save' })).status).toBe(410);
  });

  it('need a link that is alive: ended, replaced, revoked ones open nothing, the draft stays', async () => {
    const first = await handOut(5);
    const office = respondentWith(people.asStranger, first);
    await office.press(await office.open(), 'save', { q1: '2' });
    await act(5, 'end');
    expect((await office.open()).status).toBe(404);
    const second = await handOut(5);
    expect(second).not.toBe(first);
    expect((await people.asStranger.get(`/a/${first}`)).status).toBe(404);
    await people.asEditor.post(`/api/invitations/${round.invitations[5]?.id}/reissue`);
    expect((await people.asStranger.get(`/a/${second}`)).status).toBe(404);
    const unknown = await people.asStranger.get('/a/0123456789ABCDEFGHJKMNPQRS');
    expect((await people.asStranger.get(`/a/${second}`)).text).toBe(unknown.text);
  });

  it('leave nothing when the page is only opened, or its form sent without a button', async () => {
    const before = contentsOfAllTables(service);
    await preparingPage(round.codes[6]);
    await people.asStranger.send('HEAD', `/a/${round.codes[6]}/preparing`);
    await people.asStranger.postForm(`/a/${round.codes[6]}/preparing`, {});
    expect(contentsOfAllTables(service)).toBe(before);
    await handOut(6);
    const made = contentsOfAllTables(service);
    await act(6, 'hand-out');
    expect(contentsOfAllTables(service)).toBe(made);
    await act(6, 'end');
    const ended = contentsOfAllTables(service);
    await act(6, 'end');
    expect(contentsOfAllTables(service)).toBe(ended);
  });

  it('store the code of the preparing link nowhere, nor write it anywhere but on the respondent’s page', async () => {
    const code = await handOut(7);
    expect(contentsOfAllTables(service)).not.toContain(code);
    const list = await people.asAdmin.get(`/api/questionnaires/${round.id}/invitations`);
    expect(list.text).not.toContain(code);
  });
});

describe('a link that was issued anew', () => {
  it('opens with the draft of the predecessor and says so; the old link is dead', async () => {
    await mayor(8).press(await mayor(8).open(), 'save', { q1: '3', q3: '前任の下書き' });
    service.clock.advance(1000);
    const reply = await people.asEditor.post(`/api/invitations/${round.invitations[8]?.id}/reissue`);
    const successor = respondentWith(people.asStranger, codeIn((reply.body as { url: string }).url));
    expect((await mayor(8).open()).status).toBe(404);
    const page = await successor.open();
    expect(page.text).toContain('前任の下書き');
    expect(textOf(page.text)).toContain('前の回答用URLから引き継いでいます');
    service.clock.advance(1000);
    const saved = await successor.press(page, 'save', { q3: '自分の言葉' });
    expect(textOf(saved.text)).not.toContain('引き継いでいます');
  });

  it('shows the answers that were submitted before as the predecessor’s', async () => {
    await people.asStranger.post(responsePath(round.codes[9]), { answers: YES_TO_ALL });
    service.clock.advance(1000);
    const reply = await people.asEditor.post(`/api/invitations/${round.invitations[9]?.id}/reissue`);
    const successor = respondentWith(people.asStranger, codeIn((reply.body as { url: string }).url));
    expect(textOf((await successor.open()).text)).toContain('前の回答用URL（前任の方など）で提出された');
    service.clock.advance(1000);
    const check = await successor.press(await successor.open('?edit=1'), 'check', { q1: '4' });
    const received = await successor.press(check, 'submit');
    expect(textOf(received.text)).not.toContain('前任の方など');
  });
});
