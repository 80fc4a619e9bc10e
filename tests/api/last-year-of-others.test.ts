/** Last year's answers belong to one post: a questionnaire made from another round never shows them to the next one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExampleDocuments } from '../../server/example/example-documents.ts';
import type { PlanReply } from '../../shared/api/plan-api.ts';
import { elementsOf } from '../client/answer/markup-reading.ts';
import { fieldsIn } from '../support/api-pages.ts';
import { codeIn, createPlanAndRoster, questionnaireBody, responsePath } from '../support/api-rounds.ts';
import { contentsOfAllTables } from '../support/api-tables.ts';
import { freeText, singleChoice, text } from '../support/builders.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let plan: PlanReply;
let mayors: string;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  ({ plan, rosterId: mayors } = await createPlanAndRoster(people.asEditor));
});
afterAll(() => service.close());

interface Round {
  readonly id: string;
  readonly codes: readonly string[];
}

const MARKUP = '</h2><script>alert(1)</script>{{x}} & "引用" <b>';
const QUESTIONS = [
  freeText({ code: 'words', section: text(MARKUP), text: text(MARKUP), help: text(MARKUP), required: false }),
  singleChoice({ code: 'q1', required: false, comment: { prompt: text(MARKUP) } }),
];

async function issue(overrides: Readonly<Record<string, unknown>>): Promise<Round> {
  const body = await questionnaireBody(
    { planId: plan.id, rosterId: mayors },
    { questions: QUESTIONS, measures: [], ...overrides },
  );
  const { id } = (await people.asEditor.post('/api/questionnaires', body)).body as { id: string };
  const issued = await people.asEditor.post(`/api/questionnaires/${id}/issue`);
  const { invitations } = issued.body as { invitations: { url: string }[] };
  return { id, codes: invitations.map(({ url }) => codeIn(url)) };
}

const answer = ({ codes }: Round, index: number, words: string) =>
  people.asStranger.post(responsePath(codes[index]), { answers: { words: { text: words } } });
const opened = ({ codes }: Round, index: number) => people.asStranger.get(`/a/${codes[index]}`);

/** The wards with their codes and names as they are, and another post in each. */
async function rosterOf(change: (member: { title: { ja: string } }) => object): Promise<string> {
  const { roster } = await readExampleDocuments();
  const members = roster.members.map((member) => ({ ...member, ...change(member) }));
  return ((await people.asEditor.post('/api/rosters', { ...roster, members })).body as { id: string }).id;
}

describe('what a post answered in the round before', () => {
  it('is shown to that post under a new roster, and to no deputy of the same ward', async () => {
    const before = await issue({});
    await answer(before, 0, '区長だけの言葉');
    const again = await issue({ madeFrom: before.id, rosterId: await rosterOf(() => ({})) });
    expect((await opened(again, 0)).text).toContain('区長だけの言葉');
    expect((await opened(again, 1)).text).not.toContain('区長だけの言葉');
    const deputies = await rosterOf(({ title }) => ({ title: { ja: title.ja.replace('区長', '副区長') } }));
    const asked = await issue({ madeFrom: before.id, rosterId: deputies });
    const { text: html } = await opened(asked, 0);
    expect(html).not.toContain('区長だけの言葉');
    const same = await people.asStranger.postForm(`/a/${asked.codes[0]}`, {
      words: '自分の',
      _same: 'words',
    });
    expect(fieldsIn(same)).toMatchObject({ words: '自分の' });
  });

  it('is that of the round it was made from alone, and not of the one before', async () => {
    const first = await issue({});
    const second = await issue({ madeFrom: first.id });
    const third = await issue({ madeFrom: second.id });
    await answer(first, 2, '一昨年の言葉');
    expect((await opened(second, 2)).text).toContain('一昨年の言葉');
    expect((await opened(third, 2)).text).not.toContain('一昨年の言葉');
    await answer(second, 2, '昨年の言葉');
    const { text: html } = await opened(third, 2);
    expect(html).toContain('昨年の言葉');
    expect(html).not.toContain('一昨年の言葉');
  });

  it('is shown and filled in as text, whatever it holds, and storing is left to a button', async () => {
    const before = await issue({});
    await answer(before, 3, MARKUP);
    const now = await issue({ madeFrom: before.id });
    const page = await opened(now, 3);
    expect(page.text).not.toContain('<script>alert');
    expect(elementsOf(page.text).filter(({ name }) => name === 'script')).toHaveLength(1);
    const tables = contentsOfAllTables(service);
    for (const _same of ['words', 'q1', 'nonsense', '__proto__', '']) {
      const reply = await people.asStranger.postForm(`/a/${now.codes[3]}`, { words: '', _same });
      expect(reply.status).toBe(200);
      expect(fieldsIn(reply).words).toBe(_same === 'words' ? MARKUP : '');
    }
    expect(contentsOfAllTables(service)).toBe(tables);
  });

  it('cannot be asked for of a draft, of nothing, or of a questionnaire itself', async () => {
    const body = await questionnaireBody({ planId: plan.id, rosterId: mayors });
    const draft = (await people.asEditor.post('/api/questionnaires', body)).body as { id: string };
    for (const madeFrom of [draft.id, 'nothing', '']) {
      const reply = await people.asEditor.post('/api/questionnaires', { ...body, madeFrom });
      expect([400, 422], madeFrom).toContain(reply.status);
    }
    const itself = await people.asEditor.patch(`/api/questionnaires/${draft.id}`, { madeFrom: draft.id });
    expect(itself.status).toBe(422);
  });
});
