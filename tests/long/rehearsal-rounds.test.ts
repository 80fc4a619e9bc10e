import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TASKS_IN_ORDER } from '../../shared/domain/rehearsal/robot-tasks.ts';
import { type DraftRound, draftRound, questionnaireBody } from '../support/api-rounds.ts';
import { options } from '../support/builders.ts';
import { type People, peopleOf } from '../support/people.ts';
import { rehearsed, wrongIn } from '../support/rehearsals.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let draft: DraftRound;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  draft = await draftRound(people.asEditor);
});
afterAll(() => service.close());

async function another(overrides: Readonly<Record<string, unknown>>): Promise<string> {
  const ids = { planId: draft.plan.id, rosterId: draft.rosterId };
  const reply = await people.asEditor.post('/api/questionnaires', await questionnaireBody(ids, overrides));
  expect(reply.status, reply.text).toBe(201);
  return (reply.body as { id: string }).id;
}

describe('a rehearsal of other questionnaires', () => {
  it('deals the tasks in their order where fewer people are asked, and says which are left out', async () => {
    const members = ['甲', '乙', '丙'].map((name, index) => ({
      code: `m${index}`,
      name: { ja: name },
      title: { ja: `${name}長` },
    }));
    const roster = { name: { ja: '小さな名簿' }, unit: { ja: '人' }, members };
    const { id: rosterId } = (await people.asEditor.post('/api/rosters', roster)).body as { id: string };
    const report = await rehearsed(people.asEditor, await another({ rosterId }));
    expect(wrongIn(report)).toEqual([]);
    expect(report.robots.map(({ task }) => task)).toEqual(['in-time', 'late', 'double-press']);
    expect(report.leftOut).toEqual(TASKS_IN_ORDER.slice(3));
  });

  it('takes the first twenty-four of a longer roster, in official order', async () => {
    const members = Array.from({ length: 40 }, (_, index) => ({
      code: `m${index}`,
      name: { ja: `${40 - index}番` },
      title: { ja: '長' },
    }));
    const roster = { name: { ja: '長い名簿' }, unit: { ja: '人' }, members };
    const { id: rosterId } = (await people.asEditor.post('/api/rosters', roster)).body as { id: string };
    const report = await rehearsed(people.asEditor, await another({ rosterId }));
    expect(wrongIn(report)).toEqual([]);
    expect([report.rosterSize, report.robots.length]).toEqual([40, 24]);
    expect(report.robots[0]?.respondent.name.ja).toBe('40番');
  });

  it('turns its pages, follows its conditions and fills in every kind of question', async () => {
    const questions = [
      ...Array.from({ length: 9 }, (_, index) => ({
        code: `s${index}`,
        kind: 'single-choice',
        required: true,
        text: { ja: `設問${index}` },
        options: options('1', '2', '3'),
        ...(index > 0 ? { showWhen: [{ question: 's0', options: ['1', '2'] }] } : {}),
      })),
      {
        code: 'm',
        kind: 'multiple-choice',
        required: true,
        text: { ja: '複数' },
        options: options('a', 'b'),
        maxChoices: 1,
      },
      { code: 'n', kind: 'number', required: true, text: { ja: '数' }, min: 0.5, max: 2.5, decimals: 1 },
      { code: 'd', kind: 'date', required: true, text: { ja: '日' }, earliestOn: '2022-02-01' },
      {
        code: 't',
        kind: 'free-text',
        required: true,
        text: { ja: '文' },
        maxLength: 30,
        showWhen: [{ question: 'm', options: ['b'] }],
      },
    ];
    const conditions = [{ question: 's8', options: ['3'] }];
    const measures = [{ indicatorKey: '1-1', itemNumber: 1, combine: 'all', conditions }];
    const report = await rehearsed(people.asEditor, await another({ questions, measures }));
    expect(wrongIn(report)).toEqual([]);
    expect(report.findings.map(({ code }) => code)).toEqual(['measured-not-of-all']);
  });

  it('comes too early where the questionnaire opens later', async () => {
    const report = await rehearsed(people.asEditor, await another({ opensOn: '2022-03-01' }));
    expect(wrongIn(report)).toEqual([]);
    expect(report.round.map(({ code }) => code)).toContain('too-early');
  });

  it('says what is wrong where nobody can answer, and is not stopped by it', async () => {
    const impossible = { code: 'n', kind: 'number', required: true, text: { ja: '数' }, min: 1.2, max: 1.8 };
    const report = await rehearsed(people.asEditor, await another({ questions: [impossible], measures: [] }));
    expect(report.findings.map(({ code }) => code)).toEqual(['unanswerable-question']);
    expect(wrongIn(report).length).toBeGreaterThan(20);
    expect(report.removed).toBe(true);
  });

  it('gives the same report each time', async () => {
    const first = await rehearsed(people.asEditor, draft.questionnaire.id);
    expect(await rehearsed(people.asEditor, draft.questionnaire.id)).toEqual(first);
  });
});
