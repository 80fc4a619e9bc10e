/** An office clerk with the preparing link, who tries every door with it, in every state. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elementsOf, textOf } from '../client/answer/markup-reading.ts';
import type { Reply } from '../support/api-client.ts';
import { ISSUE_DAY } from '../support/api-clock.ts';
import { titleOf } from '../support/api-pages.ts';
import {
  codeIn,
  type IssuedRound,
  issuedRound,
  questionnaireBody,
  responsePath,
  YES_TO_ALL,
} from '../support/api-rounds.ts';
import { auditEntries } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

const LAST_YEAR = '昨年の本人の意見';
const OWN = '今年の本人の意見';
const CHANGED = '送信後の本人の書き直し';

let service: Service;
let people: People;
/** Made from a round in which everybody answered `LAST_YEAR`. */
let round: IssuedRound;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  const before = await issuedRound(people.asEditor);
  for (const code of before.codes.slice(0, 8)) {
    await people.asStranger.post(responsePath(code), {
      answers: { ...YES_TO_ALL, q3: { text: LAST_YEAR } },
    });
  }
  const ids = { planId: before.plan.id, rosterId: before.rosterId };
  const body = await questionnaireBody(ids, { madeFrom: before.id });
  const { id } = (await people.asEditor.post('/api/questionnaires', body)).body as { id: string };
  const issued = await people.asEditor.post(`/api/questionnaires/${id}/issue`);
  const { invitations } = issued.body as Pick<IssuedRound, 'invitations'>;
  round = { ...before, id, invitations, codes: invitations.map(({ url }) => codeIn(url)) };
});
afterAll(() => service.close());

const code = (index: number) => round.codes[index] ?? '';
const staff = (act: string, body?: unknown) =>
  people.asEditor.post(`/api/questionnaires/${round.id}/${act}`, body);
const answer = (index: number) =>
  people.asStranger.post(responsePath(code(index)), { answers: { ...YES_TO_ALL, q3: { text: OWN } } });

async function handOut(index: number): Promise<string> {
  await people.asStranger.postForm(`/a/${code(index)}/preparing`, { action: 'hand-out' });
  const { text } = await people.asStranger.get(`/a/${code(index)}/preparing`);
  return codeIn(elementsOf(text).find(({ name }) => name === 'code')?.inner ?? null);
}

const ACTIONS = ['save', 'next', 'back', 'check', 'submit', 'hand-over', 'edit', 'edit:3', 'nonsense', ''];
const FORM = { q1: '3', q2: '3', q3: '事務局の言葉' };

/** Every reply to whatever can be sent by a link, none of which the holder of the preparing one may profit from. */
async function everythingBy(link: string): Promise<readonly Reply[]> {
  const { asStranger } = people;
  const replies: Reply[] = [];
  for (const path of [`/a/${link}`, `/a/${link}/paper`, `/a/${link}/preparing`, `/api/answers/${link}`]) {
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'DELETE', 'PUT'])
      replies.push(await asStranger.send(method, path));
  }
  for (const query of ['?edit=1', '?check=1', '?saved=1&at=3', '?lang=en&check=1&edit=1'])
    replies.push(await asStranger.get(`/a/${link}${query}`));
  for (const _page of ['questions', 'check', 'conflict']) {
    for (const action of ACTIONS)
      replies.push(await asStranger.postForm(`/a/${link}`, { ...FORM, _page, _seen: '', action }));
    for (const extra of [{ _lang: 'en' }, { _same: 'q3' }, { _basedOn: '1', action: 'save' }])
      replies.push(await asStranger.postForm(`/a/${link}`, { ...FORM, _page, ...extra }));
  }
  for (const action of ['hand-out', 'end'])
    replies.push(await asStranger.postForm(`/a/${link}/preparing`, { action }));
  for (const ground of [{}, { basedOn: 0, writer: 'x' }, { basedOn: 1, writer: 'x', seen: 'x' }])
    replies.push(await asStranger.put(`/api/answers/${link}/draft`, { answers: YES_TO_ALL, ...ground }));
  for (const basedOn of [0, 1, 2])
    replies.push(await asStranger.post(responsePath(link), { answers: YES_TO_ALL, basedOn }));
  return replies;
}

function expectNothingOf(replies: readonly Reply[], secrets: readonly string[]): void {
  for (const { status, text, headers } of replies) {
    expect(status).toBeLessThan(500);
    const whole = `${text}\n${[...headers].join('\n')}`;
    for (const secret of secrets) expect(whole).not.toContain(secret);
  }
}

const responses = async (index: number) =>
  service.dependencies.store.read((reads) => reads.responses.versions(round.invitations[index]?.id ?? ''));

describe('the preparing link', () => {
  it('shows neither last year’s answers nor the personal code, and submits nothing from any page', async () => {
    const link = await handOut(0);
    expectNothingOf(await everythingBy(link), [LAST_YEAR, code(0)]);
    expect(await responses(0)).toEqual([]);
    // The respondent sees both: the secrets are there to be told.
    expect((await people.asStranger.get(`/a/${code(0)}?edit=1`)).text).toContain(LAST_YEAR);
  });

  it('shows nothing of what was submitted, nor of a change that is being written', async () => {
    const link = await handOut(1);
    const { receipt } = (await answer(1)).body as { receipt: string };
    const secrets = [LAST_YEAR, OWN, CHANGED, receipt, code(1)];
    expectNothingOf(await everythingBy(link), secrets);
    await people.asStranger.postForm(`/a/${code(1)}`, {
      ...{ q1: '1', q2: '1', q3: CHANGED, _basedOn: '1', action: 'save' },
    });
    const own = await people.asStranger.get(`/api/answers/${code(1)}`);
    expect(own.body).toMatchObject({ draft: { answers: { q3: { text: CHANGED } } } });
    const before = (await auditEntries(service)).length;
    expectNothingOf(await everythingBy(link), secrets);
    expect(await people.asStranger.get(`/api/answers/${code(1)}`)).toMatchObject({ text: own.text });
    expect((await auditEntries(service)).length).toBe(before);
  });

  it('says that the respondent answered, not that nothing was received, once the round is closed', async () => {
    const [answered, silent] = [await handOut(2), await handOut(3)];
    await answer(2);
    await staff('close');
    const page = await people.asStranger.get(`/a/${answered}`);
    expect(textOf(page.text)).not.toContain('受け付けた回答はありません');
    expect(titleOf(await people.asStranger.get(`/a/${silent}`))).toMatch(/^受付終了｜/);
    expectNothingOf(await everythingBy(answered), [LAST_YEAR, OWN, code(2)]);
    await staff('reopen', { reason: '未着' });
  });

  it('shows who answered nothing of the outcome either, and takes nothing', async () => {
    const link = await handOut(4);
    await answer(4);
    await staff('close');
    await staff('fix');
    await staff('publish');
    expect((await people.asStranger.get(`/a/${code(4)}`)).text).toContain(OWN);
    expectNothingOf(await everythingBy(link), [LAST_YEAR, OWN, code(4)]);
    expect(titleOf(await people.asStranger.get(`/a/${link}`))).not.toBe(
      titleOf(await people.asStranger.get(`/a/${code(4)}`)),
    );
    service.clock.set(ISSUE_DAY);
  });
});
