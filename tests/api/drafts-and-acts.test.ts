/** A handed-over draft meets everything that can happen between the office's last press and the respondent's. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elementsOf, textOf } from '../client/answer/markup-reading.ts';
import { titleOf } from '../support/api-pages.ts';
import { codeIn, type IssuedRound, issuedRound, YES_TO_ALL } from '../support/api-rounds.ts';
import { auditEntries } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Respondent, respondentWith } from '../support/respondent.ts';
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
const staff = (index: number, act: string, body?: unknown) =>
  people.asEditor.post(`/api/invitations/${round.invitations[index]?.id}/${act}`, body);
const roundAct = (act: string, body?: unknown) =>
  people.asEditor.post(`/api/questionnaires/${round.id}/${act}`, body);

/** The holder of the preparing link, who has handed over complete answers. */
async function officeOf(index: number): Promise<Respondent> {
  const path = `/a/${round.codes[index]}/preparing`;
  await people.asStranger.postForm(path, { action: 'hand-out' });
  const { text } = await people.asStranger.get(path);
  const code = codeIn(elementsOf(text).find(({ name }) => name === 'code')?.inner ?? null);
  const office = respondentWith(people.asStranger, code);
  const check = await office.press(await office.open(), 'check', { q1: '1', q2: '2', q3: '準備した言葉' });
  await office.press(check, 'hand-over');
  expect(await office.stored()).toHaveProperty('draft.preparedAt');
  return office;
}

/** The page where everything that was prepared stands above the button that approves it. */
const isApproval = ({ text }: { readonly text: string }) =>
  textOf(text).includes('準備した言葉') && /<button[^>]* value="submit"/.test(text);

describe('answers that were handed over', () => {
  it('wait while the person is excused, and can be approved once they are asked again', async () => {
    await officeOf(0);
    const approval = await mayor(0).open();
    await staff(0, 'excuse', { reason: '欠員' });
    const refused = await mayor(0).press(approval, 'submit');
    expect([refused.status, titleOf(refused)]).toEqual([
      410,
      expect.stringMatching(/^回答の必要はありません｜/),
    ]);
    expect(textOf(refused.text)).toContain('準備した言葉');
    expect(await mayor(0).stored()).not.toHaveProperty('response');
    await staff(0, 'reinstate');
    const again = await mayor(0).open();
    expect(isApproval(again)).toBe(true);
    expect(titleOf(await mayor(0).press(again, 'submit'))).toMatch(/^受付完了｜/);
  });

  it('wait while the questionnaire is closed, and the log still says who prepared them', async () => {
    await officeOf(1);
    const approval = await mayor(1).open();
    await roundAct('close');
    const refused = await mayor(1).press(approval, 'submit');
    expect(refused.status).toBe(410);
    expect(textOf(refused.text)).toContain('準備した言葉');
    await roundAct('reopen', { reason: '未着' });
    // The page that was open all the while is as good as a new one: nobody else has written.
    expect(titleOf(await mayor(1).press(approval, 'submit'))).toMatch(/^受付完了｜/);
    expect((await auditEntries(service)).at(-1)?.details).toMatchObject({ preparedBy: 'preparing' });
  });

  it('are not approved over what the office entered by proxy meanwhile, which is shown beside them', async () => {
    const office = await officeOf(2);
    const approval = await mayor(2).open();
    await staff(2, 'proxy-response', { answers: { ...YES_TO_ALL, q3: { text: '紙の言葉' } }, source: '紙' });
    const told = await mayor(2).press(approval, 'submit');
    expect(told.status).toBe(409);
    for (const words of ['準備した言葉', '紙の言葉']) expect(textOf(told.text)).toContain(words);
    expect(await mayor(2).stored()).toMatchObject({ response: { version: 1 } });
    const late = await office.post({ q3: '遅れた言葉', action: 'save' });
    expect(late.status).toBe(410);
    expect(late.text).not.toContain('紙の言葉');
  });

  it('pass to the successor; by the links of the predecessor nothing more is approved or changed', async () => {
    const office = await officeOf(3);
    const approval = await mayor(3).open();
    const { url } = (await staff(3, 'reissue')).body as { url: string };
    expect((await mayor(3).press(approval, 'submit')).status).toBe(404);
    expect((await office.post({ q3: '遅れた言葉', action: 'save' })).status).toBe(404);
    const successor = respondentWith(people.asStranger, codeIn(url));
    const page = await successor.open();
    expect(isApproval(page)).toBe(true);
    expect(titleOf(await successor.press(page, 'submit'))).toMatch(/^受付完了｜/);
  });

  it('are told to a respondent who goes on from a page that was open before them', async () => {
    const before = await mayor(4).open();
    await officeOf(4);
    for (const action of ['save', 'check', 'edit:3']) {
      const told = await mayor(4).press(before, action, { q1: '4', q2: '4', q3: '自分の言葉' });
      expect(told.status).toBe(409);
      for (const words of ['準備した言葉', '自分の言葉']) expect(textOf(told.text)).toContain(words);
    }
    const autosave = { answers: { q3: { text: '自分の言葉' } }, writer: 'tab', seen: '', basedOn: 0 };
    const told = await people.asStranger.put(`/api/answers/${round.codes[4]}/draft`, autosave);
    expect(told.status).toBe(409);
    expect(isApproval(await mayor(4).open())).toBe(true);
  });

  it('are what is complete: what is missing anything is not handed over, from whatever page', async () => {
    const office = await officeOf(5);
    for (const _page of ['check', 'questions', 'conflict']) {
      const reply = await office.post({ q1: '4', q3: '途中', _page, action: 'hand-over' });
      expect(reply.status).toBe(422);
    }
    // Nor did any of that undo what was handed over before.
    expect(isApproval(await mayor(5).open())).toBe(true);
  });

  it('are either approved or changed when both are pressed at once, never both', async () => {
    for (const index of [6, 7, 8, 9]) {
      const office = await officeOf(index);
      const [approval, edit] = [await mayor(index).open(), await office.open('?edit=1')];
      const presses = [
        () => mayor(index).press(approval, 'submit'),
        () => office.press(edit, 'save', { q3: '書き直した言葉' }),
      ];
      if (index % 2) presses.reverse();
      const statuses = (await Promise.all(presses.map((press) => press()))).map(({ status }) => status);
      const stored = await mayor(index).stored();
      expect(statuses.toSorted()).toEqual([200, 'response' in stored ? 410 : 409]);
      const words = { answers: { q3: { text: 'response' in stored ? '準備した言葉' : '書き直した言葉' } } };
      expect('response' in stored ? stored.response : stored.draft).toMatchObject(words);
      expect('response' in stored && 'draft' in stored).toBe(false);
    }
  });
});
