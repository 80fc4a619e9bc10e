import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type BoardEvent, boardEvent, figuresEvent } from '../../shared/api/chasing-api.ts';
import { expectProblem } from '../support/api-problems.ts';
import { type IssuedRound, issuedRound, responsePath, YES_TO_ALL } from '../support/api-rounds.ts';
import { type BoardReader, readBoardOf } from '../support/board-reader.ts';
import { emailOf, type People, peopleOf, signIn } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
});
afterEach(() => vi.useRealTimers());
afterAll(async () => {
  // Readers that have left may still have a request under way.
  service.app.server.closeAllConnections();
  await service.close();
});

const path = () => `/api/questionnaires/${round.id}/events`;
const idAt = (index: number) => round.invitations[index]?.id ?? '';
const answer = (index: number) =>
  people.asStranger.post(responsePath(round.codes[index]), { answers: YES_TO_ALL });

async function watch(
  role: 'admin' | 'editor' | 'viewer',
  headers: Readonly<Record<string, string>> = {},
): Promise<BoardReader & { readonly token: string }> {
  const token = await signIn(service, emailOf(role));
  const reader = await readBoardOf(service.url + path(), { authorization: `Bearer ${token}`, ...headers });
  onTestFinished(() => reader.leave());
  return { ...reader, token };
}
const boardIn = async (reader: BoardReader): Promise<BoardEvent> =>
  boardEvent.parse((await reader.next()).data);

describe('GET /api/questionnaires/:id/events', () => {
  it('tells an editor, by itself, who has answered, begun, been excused and reminded', async () => {
    const reader = await watch('editor');
    expect(reader.type).toBe('text/event-stream; charset=utf-8');
    expect(await boardIn(reader)).toMatchObject({
      responded: 0,
      eligible: 24,
      refresh: true,
      invitations: [],
    });
    await answer(0);
    const answered = await boardIn(reader);
    expect(answered).toMatchObject({ responded: 1, outstanding: 23, refresh: false });
    expect(answered.totals).toMatchObject({ answered: 1, issued: 23 });
    expect(answered.invitations).toMatchObject([{ id: idAt(0), state: 'answered', version: 1 }]);
    await people.asStranger.put(`/api/answers/${round.codes[1]}/draft`, { answers: { q1: { option: '1' } } });
    expect((await boardIn(reader)).invitations).toMatchObject([{ id: idAt(1), state: 'draft' }]);
    await people.asEditor.post(`/api/invitations/${idAt(2)}/excuse`, { reason: '欠員' });
    expect(await boardIn(reader)).toMatchObject({ excused: 1, invitations: [{ state: 'excused' }] });
    const invitationIds = [idAt(3), idAt(4)];
    await people.asEditor.post(`/api/questionnaires/${round.id}/remind`, { invitationIds });
    expect((await boardIn(reader)).invitations.map(({ remindedCount }) => remindedCount)).toEqual([1, 1]);
  });

  it('tells what happens to the questionnaire as a whole', async () => {
    const reader = await watch('editor');
    await reader.next();
    await people.asEditor.post(`/api/questionnaires/${round.id}/close`);
    expect((await boardIn(reader)).status).toBe('closed');
    await people.asEditor.post(`/api/questionnaires/${round.id}/reopen`, { reason: '未着' });
    expect((await boardIn(reader)).status).toBe('open');
  });

  it('tells a viewer the figures, and never who', async () => {
    const reader = await watch('viewer');
    await reader.next();
    await people.asStranger.put(`/api/answers/${round.codes[5]}/draft`, { answers: { q1: { option: '1' } } });
    await answer(6);
    const event = await reader.next();
    // The draft alone would have changed no figure, and is told by no event.
    expect(Object.keys(event.data as object).sort()).toEqual(
      ['status', 'dueAt', 'eligible', 'responded', 'outstanding', 'excused'].sort(),
    );
    expect(figuresEvent.parse(event.data).responded).toBe(2);
    for (const secret of [...round.codes, idAt(5), idAt(6), '区', 'draft'])
      expect(reader.text()).not.toContain(secret);
  });

  it('does not ask for a second reading of somebody who comes back and has missed nothing', async () => {
    const first = await watch('editor');
    const { id } = await first.next();
    const again = await watch('editor', { 'last-event-id': id });
    expect((await boardIn(again)).refresh).toBe(false);
    await answer(7);
    await first.next();
    const later = await watch('editor', { 'last-event-id': id });
    expect((await boardIn(later)).refresh).toBe(true);
  });

  it('is refused to nobody in particular, and where there is nothing', async () => {
    expectProblem(await people.asStranger.get(path()), 401, 'not-signed-in');
    expectProblem(await people.asEditor.get('/api/questionnaires/x/events'), 404, 'not-found');
    expect((await people.asViewer.send('HEAD', path())).status).toBe(200);
  });
});

describe('an open board', () => {
  it('ends before its next event when its session has ended', async () => {
    const reader = await watch('editor');
    await reader.next();
    await people.asStranger.send('DELETE', '/api/session', {
      headers: { authorization: `Bearer ${reader.token}` },
    });
    await answer(8);
    await reader.ended;
    expect(reader.text()).not.toContain(idAt(8));
  });

  it('ends within half a minute when nothing happens either', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const [leaving, staying] = [await watch('viewer'), await watch('viewer')];
    await Promise.all([leaving.next(), staying.next()]);
    await people.asStranger.send('DELETE', '/api/session', {
      headers: { authorization: `Bearer ${leaving.token}` },
    });
    vi.advanceTimersByTime(30_000);
    await leaving.ended;
    await vi.waitUntil(() => staying.text().includes(': beat'));
  });

  it('ends when the account may see less or more than before', async () => {
    const reader = await watch('admin');
    await reader.next();
    const { account } = (await people.asAdmin.get('/api/session')).body as { account: { id: string } };
    await service.dependencies.store.write(async (writes) => {
      const stored = await writes.accounts.find(account.id);
      if (stored) await writes.accounts.change({ ...stored, role: 'viewer' });
    });
    await answer(9);
    await reader.ended;
    expect(reader.text()).not.toContain(idAt(9));
    await service.dependencies.store.write(async (writes) => {
      const stored = await writes.accounts.find(account.id);
      if (stored) await writes.accounts.change({ ...stored, role: 'admin' });
    });
  });

  it('gives way to newer ones of the same session, so that tabs do not use up a browser’s connections', async () => {
    const token = await signIn(service, emailOf('editor'));
    const readers: BoardReader[] = [];
    for (let tab = 0; tab < 5; tab++) {
      const reader = await readBoardOf(service.url + path(), { authorization: `Bearer ${token}` });
      onTestFinished(() => reader.leave());
      await reader.next();
      readers.push(reader);
    }
    await readers[0]?.ended;
    expect(readers[0]?.text()).toContain('event: elsewhere');
    await answer(10);
    for (const reader of readers.slice(1)) expect((await boardIn(reader)).invitations).toHaveLength(1);
  });

  it('tells of a storm of answers in a few events', async () => {
    const reader = await watch('editor');
    await reader.next();
    await Promise.all([11, 12, 13, 14, 15, 16, 17, 18].map(answer));
    const told = new Set<string>();
    let events = 0;
    for (; told.size < 8; events++) for (const { id } of (await boardIn(reader)).invitations) told.add(id);
    expect(events).toBeLessThan(8);
  });

  it('does not keep the service from stopping', async () => {
    const other = await startService();
    const staff = await peopleOf(other);
    const issued = await issuedRound(staff.asEditor);
    const token = await signIn(other, emailOf('viewer'));
    const url = `${other.url}/api/questionnaires/${issued.id}/events`;
    const reader = await readBoardOf(url, { authorization: `Bearer ${token}` });
    await reader.next();
    await other.close();
    await reader.ended;
  });
});
