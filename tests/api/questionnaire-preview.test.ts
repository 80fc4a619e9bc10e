import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECURITY_HEADERS } from '../../server/http/security-headers.ts';
import { problemIn } from '../support/api-problems.ts';
import { type DraftRound, draftRound } from '../support/api-rounds.ts';
import { contentsOfAllTables } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

const HOSTILE = '"><script>alert(1)</script> data-draft="/x"';

let service: Service;
let people: People;
let round: DraftRound;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await draftRound(people.asEditor);
  await Promise.all([people.asEditor.get('/api/session'), people.asViewer.get('/api/session')]);
});
afterAll(() => service.close());

const preview = (query = '', client = people.asEditor) =>
  client.get(`/api/questionnaires/${round.questionnaire.id}/preview${query}`);
const change = (body: unknown) =>
  people.asEditor.patch(`/api/questionnaires/${round.questionnaire.id}`, body);

/** What is the same on the page of a link and in the preview: all but the form’s address. */
const questionsIn = (page: string) =>
  page
    .slice(page.indexOf('<div class="card question"'), page.indexOf('<div class="save-bar"'))
    .replaceAll(/\/a\/[\w-]+/g, '');

describe('GET /api/questionnaires/:id/preview', () => {
  it('draws the page that the first of the roster will see, in both languages', async () => {
    const japanese = await preview();
    expect(japanese.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(japanese.text).toContain('北区長 様');
    expect(japanese.text).toContain('<html lang="ja">');
    const english = await preview('?lang=en');
    expect(english.text).toContain('<html lang="en">');
    expect(english.text).toContain('Rather yes');
  });

  it('is, question for question, what the link opens after issue', async () => {
    const other = await draftRound(people.asEditor);
    const address = `/api/questionnaires/${other.questionnaire.id}`;
    const before = (await people.asEditor.get(`${address}/preview`)).text;
    const issued = (await people.asEditor.post(`${address}/issue`)).body as {
      invitations: { url: string }[];
    };
    const path = new URL(issued.invitations[0]?.url ?? '').pathname;
    const opened = (await people.asStranger.get(path)).text;
    expect(questionsIn(before).length).toBeGreaterThan(1_000);
    expect(questionsIn(before)).toBe(questionsIn(opened));
  });

  it('has a form that saves nowhere, and leaves nothing behind', async () => {
    const before = contentsOfAllTables(service);
    const { text } = await preview('?at=2&chosen=q1%3D1');
    expect(text).not.toContain('data-draft');
    expect(text).toContain('src="/assets/enhance.js"');
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('shows what is asked after what was chosen', async () => {
    const { questions } = round.questionnaire;
    const [first, ...rest] = questions;
    const shown = { ...questions[2], code: 'why', showWhen: [{ question: 'q1', options: ['4'] }] };
    await change({ questions: [first, ...rest, shown] });
    const card = (text: string) => /<div[^>]*data-question="why"[^>]*>/.exec(text)?.[0] ?? '';
    expect(card((await preview('?chosen=q1%3D1')).text)).toContain(' hidden');
    expect(card((await preview('?chosen=q1%3D4')).text)).not.toContain(' hidden');
    await change({ questions });
  });

  it('shows the page that holds the question asked for', async () => {
    const { questions } = round.questionnaire;
    const many = Array.from({ length: 20 }, (_, place) => ({ ...questions[2], code: `long${place}` }));
    await change({ questions: [...questions, ...many] });
    expect((await preview('?at=20')).text).toMatch(/<span aria-hidden="true">3 \/ 3<\/span>/);
    await change({ questions });
  });

  it('writes markup in every text as text', async () => {
    const { questions } = round.questionnaire;
    const [first, ...rest] = questions;
    const text = { ja: HOSTILE };
    const comment = { prompt: text };
    const hostile = {
      ...first,
      text,
      help: text,
      options: [{ code: '1', label: text }],
      section: text,
      comment,
    };
    const changed = await change({
      ...{ title: text, introduction: text },
      ...{ questions: [hostile, ...rest], measures: [] },
    });
    expect(changed.status).toBe(200);
    const page = (await preview()).text;
    expect(page).not.toContain('<script>alert');
    expect(page.split('&lt;script>alert(1)').length).toBeGreaterThan(5);
    expect(page).not.toContain(' data-draft="');
    const { title, introduction, measures } = round.questionnaire;
    await change({ title, introduction, questions, measures });
  });

  it('is drawn before anything is written, and before anybody is on the roster', async () => {
    const roster = { name: { ja: '空' }, unit: { ja: '人' }, members: [] };
    const { id: rosterId } = (await people.asEditor.post('/api/rosters', roster)).body as { id: string };
    const { planId } = round.questionnaire;
    const empty = { planId, rosterId, fiscalYear: 2021, title: { ja: '' }, questions: [], measures: [] };
    const { id } = (await people.asEditor.post('/api/questionnaires', empty)).body as { id: string };
    expect((await people.asEditor.get(`/api/questionnaires/${id}/preview`)).text).toContain('○○ 様');
  });

  it('has the headers of every other answer: nothing is loosened, it is framed by nobody', async () => {
    const { headers } = await preview();
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(headers.get(name)).toBe(value);
  });

  it('is for those who run questionnaires', async () => {
    expect((await preview('', people.asViewer)).status).toBe(403);
    expect((await preview('', people.asStranger)).status).toBe(401);
    expect((await people.asEditor.get('/api/questionnaires/none/preview')).status).toBe(404);
  });

  it.each(['?lang=de', '?at=x', '?at=12345', '?unknown=1', `?chosen=${'x'.repeat(8_001)}`])(
    'refuses %.20s',
    async (query) => {
      expect(problemIn(await preview(query)).status).toBe(422);
    },
  );
});
