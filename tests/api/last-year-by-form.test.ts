import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elementsOf, textOf } from '../client/answer/markup-reading.ts';
import { fieldsIn } from '../support/api-pages.ts';
import {
  codeIn,
  type IssuedRound,
  issuedRound,
  questionnaireBody,
  responsePath,
} from '../support/api-rounds.ts';
import { contentsOfAllTables } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { respondentWith } from '../support/respondent.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let before: IssuedRound;
let codes: readonly string[];

const THEN = { q1: { option: '2', comment: '去年の理由' }, q2: { option: '4' }, q3: { text: '去年の意見' } };

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  before = await issuedRound(people.asEditor);
  await people.asStranger.post(responsePath(before.codes[0]), { answers: THEN });
  const ids = { planId: before.plan.id, rosterId: before.rosterId };
  const body = await questionnaireBody(ids, { fiscalYear: 2022, madeFrom: before.id });
  const draft = (await people.asEditor.post('/api/questionnaires', body)).body as { id: string };
  const issued = await people.asEditor.post(`/api/questionnaires/${draft.id}/issue`);
  codes = (issued.body as { invitations: { url: string }[] }).invitations.map(({ url }) => codeIn(url));
});
afterAll(() => service.close());

const respondent = (index: number) => respondentWith(people.asStranger, codes[index]);

describe('a questionnaire made from last year’s', () => {
  it('shows what this post answered then beside each question, and nobody else’s', async () => {
    const text = textOf((await respondent(0).open()).text);
    expect(text).toContain('令和３年度の回答');
    expect(text).toContain('去年の意見');
    expect(textOf((await respondent(1).open()).text)).not.toContain('令和３年度の回答');
  });

  it('is previewed with what the first of the roster answered then, by those who may see it', async () => {
    const body = await questionnaireBody(
      { planId: before.plan.id, rosterId: before.rosterId },
      { fiscalYear: 2023, madeFrom: before.id },
    );
    const { id } = (await people.asEditor.post('/api/questionnaires', body)).body as { id: string };
    const previewed = (client = people.asEditor) => client.get(`/api/questionnaires/${id}/preview`);
    const text = textOf((await previewed()).text);
    expect(text).toContain('令和３年度の回答');
    expect(text).toContain('去年の理由');
    expect((await previewed(people.asViewer)).status).toBe(403);
  });

  it('fills in one answer at a press, leaves every other word as it was, and stores nothing', async () => {
    const person = respondent(0);
    const page = await person.open();
    const typed = { ...fieldsIn(page), q1: '1', 'q1.comment': '今年の理由', q2: '1' };
    const stored = contentsOfAllTables(service);
    const filled = await person.post({ ...typed, _same: 'q1' });
    expect(filled.status).toBe(200);
    expect(fieldsIn(filled)).toMatchObject({ q1: '2', 'q1.comment': '今年の理由', q2: '1', q3: '' });
    for (const _same of ['nothing', '__proto__', 'q3.comment', '']) {
      const reply = await person.post({ ...typed, _same });
      expect(fieldsIn(reply)).toMatchObject({ q1: '1', 'q1.comment': '今年の理由' });
    }
    expect(contentsOfAllTables(service)).toBe(stored);
  });

  it('keeps it from the office that prepares the answers', async () => {
    await people.asStranger.postForm(`/a/${codes[0]}/preparing`, { action: 'hand-out' });
    const { text } = await people.asStranger.get(`/a/${codes[0]}/preparing`);
    const office = respondentWith(
      people.asStranger,
      codeIn(elementsOf(text).find(({ name }) => name === 'code')?.inner ?? null),
    );
    const page = await office.open();
    expect(page.status).toBe(200);
    const same = await office.post({ ...fieldsIn(page), _same: 'q3' });
    for (const reply of [page, same]) {
      for (const secret of ['去年の意見', '去年の理由', '令和３年度の回答'])
        expect(reply.text).not.toContain(secret);
    }
    expect(fieldsIn(same).q3).toBe('');
  });
});
