import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveSheet } from '../../server/progress-sheets/save-sheet.ts';
import { monthlySheet, quarterlySheet } from '../domain/real-sheets.ts';
import { expectProblem, problemIn, written } from '../support/api-problems.ts';
import { everybodyAnswers, type IssuedRound, issuedRound } from '../support/api-rounds.ts';
import { actOn, currentIn, sheetAt, sheetPath, stateIn, writeSheet } from '../support/api-sheets.ts';
import { auditedBy, contentsOfAllTables } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
  await everybodyAnswers(people.asStranger, round);
});
afterAll(() => service.close());

/** ①－１ 24/24 achieved and ①－２ 23/24 missed; and the item that no questionnaire measures. */
const measured = () => sheetPath(round.plan.items[0]?.id);
const unmeasured = (fiscalYear = 2021) => sheetPath(round.plan.items[1]?.id, fiscalYear);
const endRound = async (act: 'close' | 'fix') =>
  people.asEditor.post(`/api/questionnaires/${round.id}/${act}`);

describe('a sheet on its way', () => {
  it('goes to review, comes back with a comment, and goes again without it', async () => {
    await writeSheet(people.asEditor, unmeasured(), monthlySheet());
    expect(stateIn(await actOn(people.asEditor, unmeasured(), 'submit')).status).toBe('in-review');
    const comment = '24区の状況も書いてください。';
    const returned = stateIn(await actOn(people.asAdmin, unmeasured(), 'return', { comment }));
    expect(returned).toMatchObject({ status: 'draft', comment, updatedBy: { name: 'admin' }, revision: 3 });
    const rewritten = monthlySheet({ yearEndEvaluation: '・24区で始めた。' });
    expect((await writeSheet(people.asEditor, unmeasured(), rewritten)).comment).toBe(comment);
    const again = stateIn(await actOn(people.asEditor, unmeasured(), 'submit'));
    expect(again).toMatchObject({ status: 'in-review', revision: 5, content: rewritten });
    expect(again).not.toHaveProperty('comment');
  });

  it('is still written in under review', async () => {
    const saved = await writeSheet(people.asEditor, unmeasured(), monthlySheet());
    expect(saved).toMatchObject({ status: 'in-review', revision: 6 });
  });

  it('takes no act that the table does not hold, and needs its words', async () => {
    const before = contentsOfAllTables(service);
    const reply = await actOn(people.asEditor, unmeasured(), 'submit');
    expectProblemWith(reply, 'state-conflict', { sheetStatus: 'in-review' });
    expectProblemWith(
      await actOn(people.asEditor, unmeasured(), 'reopen', { reason: '誤記' }),
      'state-conflict',
      {},
    );
    const silent = await actOn(people.asEditor, unmeasured(), 'return', { comment: '　' });
    expect(written(expectProblem(silent, 422, 'invalid-fields'))).toEqual(['/comment invalid']);
    expect((await actOn(people.asEditor, unmeasured(), 'return')).status).toBe(400);
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('takes no act that was pressed on what somebody has changed since', async () => {
    const reply = await people.asEditor.post(`${unmeasured()}/fix`, { basedOn: 5 });
    expect([reply.status, problemIn(reply).code]).toEqual([409, 'sheet-changed']);
    expect(currentIn(reply)).toMatchObject({ revision: 6, status: 'in-review' });
  });

  it('begins with a first word', async () => {
    for (const act of ['submit', 'fix'] as const) {
      expectProblem(await actOn(people.asEditor, unmeasured(2022), act), 409, 'sheet-not-begun');
    }
    expect((await sheetAt(people.asEditor, unmeasured(2022))).revision).toBe(0);
  });
});

function expectProblemWith(
  reply: Awaited<ReturnType<typeof actOn>>,
  code: string,
  members: Readonly<Record<string, unknown>>,
) {
  expect([reply.status, problemIn(reply).code]).toEqual([409, code]);
  expect(reply.body).toMatchObject({ status: 409, ...members });
}

describe('a sheet whose target was missed', () => {
  it('is not fixed while its figures can still move', async () => {
    await writeSheet(people.asEditor, measured(), quarterlySheet());
    await actOn(people.asEditor, measured(), 'submit');
    await endRound('close');
    const before = contentsOfAllTables(service);
    const reply = await actOn(people.asEditor, measured(), 'fix');
    expect(expectProblem(reply, 422, 'sheet-not-fixable')).toEqual([
      { pointer: '', code: 'figure-not-fixed', params: { displayCode: '①－１' } },
      { pointer: '', code: 'figure-not-fixed', params: { displayCode: '①－２' } },
    ]);
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('is not fixed without issues and direction, and is with them', async () => {
    await endRound('fix');
    const issues = quarterlySheet().nextYearIssues;
    await writeSheet(people.asEditor, measured(), quarterlySheet({ nextYearIssues: ' \n　' }));
    const stop = {
      pointer: '/content/nextYearIssues',
      code: 'missing-issues',
      params: { displayCode: '①－２' },
    };
    expect((await sheetAt(people.asViewer, measured())).stops).toEqual([stop]);
    const reply = await actOn(people.asEditor, measured(), 'fix');
    expect(expectProblem(reply, 422, 'sheet-not-fixable')).toEqual([stop]);
    await writeSheet(people.asEditor, measured(), quarterlySheet({ nextYearIssues: issues }));
    expect(stateIn(await actOn(people.asEditor, measured(), 'fix'))).toMatchObject({
      status: 'fixed',
      stops: [],
    });
  });
});

describe('a fixed sheet', () => {
  it('refuses every change of what it says, and says that it is fixed', async () => {
    const { revision, status } = await sheetAt(people.asEditor, measured());
    expect(status).toBe('fixed');
    const before = contentsOfAllTables(service);
    for (const reply of [
      await people.asEditor.put(measured(), { content: monthlySheet(), basedOn: revision }),
      await people.asEditor.put(measured(), { content: quarterlySheet(), basedOn: revision }),
      await people.asEditor.put(measured(), { content: monthlySheet(), basedOn: 0 }),
      await people.asEditor.put(`${measured()}/actions/a1/done`, { doneOn: '2021-06-25' }),
    ]) {
      expectProblemWith(reply, 'sheet-not-editable', { sheetStatus: 'fixed' });
    }
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('is opened again with a reason, which the log and the version keep', async () => {
    const entries = await auditedBy(service, async () => {
      expect((await actOn(people.asEditor, measured(), 'reopen', { reason: ' ' })).status).toBe(422);
      const reopened = stateIn(await actOn(people.asEditor, measured(), 'reopen', { reason: '誤記の訂正' }));
      expect(reopened).toMatchObject({ status: 'in-review', content: quarterlySheet() });
      expect(reopened).not.toHaveProperty('comment');
    });
    expect(entries.map(({ action, details }) => ({ action, details }))).toEqual([
      { action: 'reopen-sheet', details: { fiscalYear: 2021, version: 6, reason: '誤記の訂正' } },
    ]);
    const { versions } = (await people.asViewer.get(`${measured()}/versions`)).body as {
      versions: readonly unknown[];
    };
    expect(versions[0]).toMatchObject({ act: 'reopen', comment: '誤記の訂正', status: 'in-review' });
  });
});

describe('the log of a sheet', () => {
  it('has one entry for a stretch of saves, and one for each act and new hand', async () => {
    const path = unmeasured(2023);
    const save = (who: 'asEditor' | 'asAdmin', yearEndEvaluation: string) =>
      writeSheet(people[who], path, monthlySheet({ yearEndEvaluation, counts: [] }));
    const entries = await auditedBy(service, async () => {
      for (const text of ['一', '二', '三']) await save('asEditor', text);
      await save('asAdmin', '四');
      await save('asEditor', '五');
      service.clock.advance(12 * 60 * 60 * 1000);
      await save('asEditor', '六');
      await actOn(people.asEditor, path, 'submit');
      await save('asEditor', '七');
    });
    const own = entries.filter(({ action }) => action !== 'sign-in');
    expect(own.map(({ action, details }) => `${action} ${details.version}`)).toEqual([
      ...['save-sheet 1', 'save-sheet 4', 'save-sheet 5', 'save-sheet 6', 'submit-sheet 7', 'save-sheet 8'],
    ]);
    expect((await sheetAt(people.asEditor, path)).revision).toBe(8);
    expect(JSON.stringify(own)).not.toContain('七');
  });

  it('has a new entry when one hand writes again after an hour of silence', async () => {
    const { account } = (await people.asEditor.get('/api/session')).body as { account: { id: string } };
    const { revision, itemId } = await sheetAt(people.asEditor, unmeasured(2022));
    const saveAfter = async (minutes: number, basedOn: number) => {
      service.clock.advance(minutes * 60_000);
      const content = monthlySheet({ yearEndEvaluation: `${basedOn}`, counts: [] });
      const place = { itemId, fiscalYear: 2022, accountId: account.id };
      const entries = await auditedBy(service, () =>
        saveSheet(service.dependencies, { ...place, content, basedOn }),
      );
      return entries.length;
    };
    const minutes = [0, 60, 61, 1];
    const counts = [];
    for (const [index, one] of minutes.entries()) counts.push(await saveAfter(one, revision + index));
    expect(counts).toEqual([1, 0, 1, 0]);
  });
});
