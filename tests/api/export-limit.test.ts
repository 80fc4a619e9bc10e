import { afterEach, describe, expect, it } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import { exportsReply } from '../../shared/api/exports-api.ts';
import { expectProblem } from '../support/api-problems.ts';
import { type IssuedRound, issuedRound } from '../support/api-rounds.ts';
import { emailOf, type People, peopleOf, signIn } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;
let goOn: () => void = () => {};

/** A service in which whatever reads people's answers stands still, after its reading, until `goOn`. */
async function startHeld(): Promise<void> {
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  service = await startService({ throughStore: (store) => holdingPages(store, held) });
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
}
afterEach(async () => {
  goOn();
  service.app.server.closeAllConnections();
  await service.close();
});

function holdingPages(store: Store, held: Promise<void>): Store {
  return {
    ...store,
    async read(work) {
      let readsAnswers = false;
      const result = await store.read((reads) =>
        work({
          ...reads,
          responses: {
            ...reads.responses,
            page: (...args) => {
              readsAnswers = true;
              return reads.responses.page(...args);
            },
          },
        }),
      );
      if (readsAnswers) await held;
      return result;
    },
  };
}

const of = (file: string) => `/api/questionnaires/${round.id}/${file}`;
const standing = async () => exportsReply.parse((await people.asViewer.get('/api/exports')).body);

/** The file as far as it came, and whether it was cut off. */
async function fetchFile(token: string, path: string, signal?: AbortSignal) {
  const response = await fetch(service.url + path, {
    headers: { authorization: `Bearer ${token}` },
    ...(signal ? { signal } : {}),
  });
  let text = '';
  try {
    for await (const chunk of response.body ?? []) text += Buffer.from(chunk).toString('utf8');
    return { response, text, isCut: false };
  } catch {
    return { response, text, isCut: true };
  }
}

describe('exports', () => {
  it('go on two at once; a few wait, and fifty at once are not taken', async () => {
    await startHeld();
    const asked = Array.from({ length: 50 }, () => people.asEditor.get(of('responses.csv')));
    const refused: number[] = [];
    for (const [index, one] of asked.entries())
      one.then(({ status }) => status === 503 && refused.push(index));
    await expect.poll(() => refused.length, { timeout: 20_000 }).toBe(44);
    expect(await standing()).toEqual({ running: 2, waiting: 4, most: 2 });
    const [first = 0] = refused;
    const reply = await asked[first];
    if (reply) expectProblem(reply, 503, 'exports-busy');
    expect(Number(reply?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(reply?.headers.get('content-disposition')).toBeNull();
    // Nobody else is kept waiting for the queue of one account.
    const others = people.asAdmin.get(of('responses.csv'));
    await expect.poll(async () => (await standing()).waiting).toBe(5);
    goOn();
    const done = (await Promise.all([...asked, others])).filter(({ status }) => status === 200);
    expect(done.map(({ text }) => text.trim().split('\r\n').length)).toEqual(Array(7).fill(25));
    await expect.poll(standing).toEqual({ running: 0, waiting: 0, most: 2 });
  });

  it('give their place on when whoever asked goes away, waiting or not', async () => {
    await startHeld();
    const token = await signIn(service, emailOf('editor'));
    const leave = [new AbortController(), new AbortController(), new AbortController()];
    const files = leave.map(({ signal }) =>
      fetchFile(token, of('responses.csv'), signal).catch(() => undefined),
    );
    await expect.poll(standing).toMatchObject({ running: 2, waiting: 1 });
    leave[2]?.abort();
    await expect.poll(standing).toMatchObject({ running: 2, waiting: 0 });
    leave[0]?.abort();
    leave[1]?.abort();
    await expect.poll(standing).toMatchObject({ running: 0, waiting: 0 });
    await Promise.all(files);
    goOn();
    expect((await people.asEditor.get(of('responses.csv'))).status).toBe(200);
  });

  it.each([
    ['the session is ended', (token: string) => signOut(token)],
    ['the role is lowered', () => lowerEditor()],
    ['the account is disabled', () => changeEditor({ disabled: true })],
  ])('are cut off in the middle, before the next rows, when %s', async (_, withdraw) => {
    await startHeld();
    const token = await signIn(service, emailOf('editor'));
    const file = fetchFile(token, of('responses.csv'));
    await expect.poll(standing).toMatchObject({ running: 1 });
    await withdraw(token);
    goOn();
    const { text, isCut } = await file;
    expect(isCut).toBe(true);
    expect(text).not.toContain('区');
    await expect.poll(standing).toMatchObject({ running: 0 });
  });

  it('end before the first byte when the right went while the workbook was made', async () => {
    await startHeld();
    const book = people.asEditor.get(of('workbook.xlsx'));
    await expect.poll(standing).toMatchObject({ running: 1 });
    await lowerEditor();
    goOn();
    const reply = await book;
    expectProblem(reply, 403, 'not-permitted');
    expect(reply.headers.get('content-disposition')).toBeNull();
  });

  it('do not begin when the right went while they waited', async () => {
    await startHeld();
    const running = [people.asAdmin.get(of('responses.csv')), people.asAdmin.get(of('comments.csv'))];
    await expect.poll(standing).toMatchObject({ running: 2 });
    const waiting = people.asEditor.get(of('responses.csv'));
    await expect.poll(standing).toMatchObject({ running: 2, waiting: 1 });
    await lowerEditor();
    goOn();
    expectProblem(await waiting, 403, 'not-permitted');
    expect((await Promise.all(running)).map(({ status }) => status)).toEqual([200, 200]);
  });

  it('take their turn with the sheets of links, which are as heavy', async () => {
    await startHeld();
    const running = [people.asAdmin.get(of('responses.csv')), people.asAdmin.get(of('comments.csv'))];
    await expect.poll(standing).toMatchObject({ running: 2, waiting: 0 });
    const sheets = people.asEditor.get(of('link-sheets'));
    await expect.poll(standing).toMatchObject({ running: 2, waiting: 1 });
    goOn();
    expect((await Promise.all([...running, sheets])).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await sheets).text).toContain('</html>');
    await expect.poll(standing).toMatchObject({ running: 0, waiting: 0 });
  });

  it('answer HEAD without making anything', async () => {
    await startHeld();
    const reply = await people.asEditor.send('HEAD', of('responses.csv'));
    expect([reply.status, reply.text]).toEqual([200, '']);
    await expect.poll(standing).toMatchObject({ running: 0 });
  });

  it('are all the routes that make a file of a table or look through one', async () => {
    await startHeld();
    const limited = new Set(service.routes.filter(({ config }) => config?.isExport).map(({ url }) => url));
    const files = service.routes
      .map(({ url }) => url)
      .filter((url) => /^\/api\/.*(\.csv|\.xlsx|cp932-losses)$/.test(url));
    expect(files.filter((url) => !limited.has(url))).toEqual([]);
    expect(limited).toContain('/api/questionnaires/:questionnaireId/responses.csv');
    expect(limited).toContain('/api/questionnaires/:questionnaireId/link-sheets');
  });
});

async function signOut(token: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}` };
  expect((await people.asStranger.send('DELETE', '/api/session', { headers })).status).toBe(204);
}

async function changeEditor(change: object): Promise<void> {
  const { accounts } = (await people.asAdmin.get('/api/accounts')).body as {
    accounts: { id: string; email: string }[];
  };
  const id = accounts.find(({ email }) => email === emailOf('editor'))?.id;
  expect((await people.asAdmin.patch(`/api/accounts/${id}`, change)).status).toBe(204);
}

function lowerEditor(): Promise<void> {
  return changeEditor({ role: 'viewer' });
}
