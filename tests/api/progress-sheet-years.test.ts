import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  actionBoardReply,
  carryForwardReply,
  sheetSuggestionsReply,
} from '../../shared/api/progress-sheet-api.ts';
import { monthlySheet, quarterlySheet } from '../domain/real-sheets.ts';
import { expectProblem } from '../support/api-problems.ts';
import { everybodyAnswers, type IssuedRound, issuedRound, responsePath } from '../support/api-rounds.ts';
import { actOn, sheetAt, sheetPath, writeSheet } from '../support/api-sheets.ts';
import { contentsOfAllTables } from '../support/api-tables.ts';
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
  // Said once more in other words, so that there are two versions of what can be marked.
  const again = { q1: { option: '2' }, q2: { option: '3' }, q3: { text: '書き直した。' } };
  await people.asStranger.post(responsePath(round.codes[8]), { answers: again, basedOn: 1 });
});
afterAll(() => service.close());

const first = (fiscalYear = 2021) => sheetPath(round.plan.items[0]?.id, fiscalYear);
const second = (fiscalYear = 2021) => sheetPath(round.plan.items[1]?.id, fiscalYear);
const carry = (fiscalYear: number) =>
  people.asEditor.post(`/api/plans/${round.plan.id}/sheets/${fiscalYear}/carry-forward`);

describe('what is offered to be written', () => {
  const suggestions = async (path: string) =>
    sheetSuggestionsReply.parse((await people.asEditor.get(`${path}/suggestions`)).body);

  it('is nothing while the figures can still move and no comment is marked', async () => {
    expect(await suggestions(first())).toEqual({
      ...{ yearEndEvaluation: '', nextYearIssues: '', comments: [], counts: [] },
    });
    await people.asEditor.post(`/api/questionnaires/${round.id}/close`);
    expect((await suggestions(first())).yearEndEvaluation).toBe('');
  });

  it('is the paragraph from the fixed tally, for the item that was measured', async () => {
    await people.asEditor.post(`/api/questionnaires/${round.id}/fix`);
    expect((await suggestions(first())).yearEndEvaluation).toBe(
      '取組をふまえ、成果指標測定のためのアンケートを実施した結果、' +
        '目標①－１については目標を達成できたものの、①－２については目標の達成に至らなかった。\n' +
        '　＜①－１＞ 24 区長/24 区長\n　＜①－２＞ 23 区長/24 区長',
    );
    expect((await suggestions(second())).yearEndEvaluation).toBe('');
  });

  it('is the marked comments, in the words that were marked, naming nobody', async () => {
    const { invitations, id } = round;
    const writer = invitations[8];
    const mark = `/api/questionnaires/${id}/comments/${writer?.id}/q3/mark`;
    expect((await people.asEditor.put(mark, { version: 1 })).status).toBe(200);
    const reply = await people.asEditor.get(`${first()}/suggestions`);
    expect(sheetSuggestionsReply.parse(reply.body)).toMatchObject({
      nextYearIssues: '・課題がある。',
      comments: [{ questionnaireId: id, question: 'q3', text: '課題がある。', fromReview: false }],
    });
    for (const secret of [writer?.id, writer?.respondent.name.ja, writer?.respondent.code]) {
      expect(reply.text).not.toContain(String(secret));
    }
    expect(await suggestions(second())).toMatchObject({ nextYearIssues: '', comments: [] });
    expect(await suggestions(first(2022))).toMatchObject({ nextYearIssues: '', comments: [] });
  });

  it('changes nothing in the sheet', async () => {
    expect((await sheetAt(people.asEditor, first())).revision).toBe(0);
  });
});

describe('the new year', () => {
  it('begins with what there is to carry, within the plan', async () => {
    expectProblem(await carry(2021), 409, 'nothing-to-carry-forward');
    for (const year of [2019, 2023]) expectProblem(await carry(year), 404, 'not-found');
  });

  it('has the sheets of the year before it, with last year’s issues beside them', async () => {
    await writeSheet(people.asEditor, first(), quarterlySheet());
    await writeSheet(people.asEditor, second(), monthlySheet());
    await people.asEditor.put(`${first()}/actions/a1/done`, { doneOn: '2021-06-25' });
    const reply = await carry(2021);
    expect(reply.status).toBe(201);
    const ids = round.plan.items.map(({ id }) => id);
    expect(carryForwardReply.parse(reply.body)).toEqual({ fiscalYear: 2022, made: ids, existing: [] });
    const sheet = await sheetAt(people.asViewer, first(2022));
    expect(sheet).toMatchObject({
      ...{ revision: 1, status: 'draft', fiscalYear: 2022 },
      lastYear: { fiscalYear: 2021, nextYearIssues: quarterlySheet().nextYearIssues, status: 'draft' },
    });
    expect(sheet.content.periods[0]?.actions[0]).toEqual({
      ...{ key: 'a1', track: '区ＣＭ事業のＰＤＣＡ', refersTo: 2021 },
      text: quarterlySheet().periods[0]?.actions[0]?.text,
    });
    expect(sheet.content.nextYearIssues).toBe('');
    expect(sheet.indicators[0]?.target).toEqual({ numerator: 23, denominator: 24 });
    expect(
      (await sheetAt(people.asViewer, second(2022))).content.counts.map(({ entries }) => entries),
    ).toEqual([...[[], [], []]]);
  });

  it('leaves alone what somebody has begun', async () => {
    await writeSheet(people.asEditor, second(2023), monthlySheet({ counts: [], periods: [] }));
    const reply = carryForwardReply.parse((await carry(2022)).body);
    const [one, other] = round.plan.items.map(({ id }) => id);
    expect(reply).toEqual({ fiscalYear: 2023, made: [one], existing: [other] });
    expect((await sheetAt(people.asViewer, second(2023))).content.periods).toEqual([]);
    const before = contentsOfAllTables(service);
    expectProblem(await carry(2022), 409, 'already-exists');
    expect(contentsOfAllTables(service)).toBe(before);
  });
});

describe('the board of a year’s actions', () => {
  const board = async (query: string) =>
    actionBoardReply.parse(
      (await people.asViewer.get(`/api/plans/${round.plan.id}/actions?fiscalYear=${query}`)).body,
    );

  it('says of each action of every item how it stands today', async () => {
    const { on, figures, actions } = await board('2021');
    expect(on).toBe('2022-02-21');
    expect(figures).toEqual({ total: 12, done: 1, overdue: 8, dueThisQuarter: 3 });
    expect(actions[0]).toMatchObject({
      ...{
        itemNumber: 1,
        periodLabel: '【第１四半期】',
        dueOn: '2021-06-30',
        standing: 'done',
        editable: true,
      },
      action: { key: 'a1', doneOn: '2021-06-25', refersTo: 2020 },
    });
    expect(actions.map(({ dueOn }) => dueOn)).toEqual(actions.map(({ dueOn }) => dueOn).toSorted());
  });

  it('is of any day that is asked for', async () => {
    expect((await board('2021&on=2021-06-24')).figures).toEqual({
      ...{ total: 12, done: 0, overdue: 0, dueThisQuarter: 3 },
    });
    expect((await board('2021&on=2021-06-25')).figures.done).toBe(1);
    expect((await board('2022&on=2022-04-01')).figures.total).toBe(12);
    const path = `/api/plans/${round.plan.id}/actions?fiscalYear=2021&on=2022-02-30`;
    expect((await people.asViewer.get(path)).status).toBe(422);
  });

  it('says where nothing can be marked any more', async () => {
    await actOn(people.asEditor, second(), 'submit');
    await actOn(people.asEditor, second(), 'fix');
    const { actions } = await board('2021');
    expect(actions.filter(({ editable }) => !editable).map(({ itemNumber }) => itemNumber)).toEqual([
      2, 2, 2, 2,
    ]);
  });
});
