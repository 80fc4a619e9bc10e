import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerPageReply } from '../../shared/api/answer-api.ts';
import { expectProblem } from '../support/api-problems.ts';
import { answerQuiz, issuedQuiz, type QuizRound } from '../support/api-quiz.ts';
import { responsePath } from '../support/api-rounds.ts';
import { type People, peopleOf } from '../support/people.ts';
import { ALL_RIGHT, FOUR_RIGHT, QUIZ_QUESTIONS, THREE_RIGHT } from '../support/quiz-content.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
});
afterAll(() => service.close());

const RIGHT_LABELS = ['点検・評価', 'ニア・イズ・ベター'];
const pageOf = async (round: QuizRound, index: number, rest = '') =>
  people.asStranger.get(`/a/${round.codes[index]}${rest}`);
const readOf = async (round: QuizRound, index: number) =>
  people.asStranger.get(`/api/answers/${round.codes[index]}`);
const formOf = (answers: typeof ALL_RIGHT) =>
  Object.fromEntries(
    Object.entries(answers).map(([code, { option, options }]) => [code, option ?? options?.[0] ?? '']),
  );

/** Everything that a page can tell of what is right: the words for it, and any mark on an option. */
const KEY_WORDS = /rightOptions|isRight|正解：|不正解|is-good|合格<|"right"/;

describe('what is right, before it is revealed', () => {
  it('is in no page and in no reply to a link, however they are asked for', async () => {
    for (const reveal of ['after-submit', 'when-fixed', 'never'] as const) {
      const round = await issuedQuiz(people.asEditor, { quiz: { reveal } });
      const draft = await people.asStranger.put(`/api/answers/${round.codes[0]}/draft`, {
        answers: FOUR_RIGHT,
      });
      expect(draft.status).toBe(200);
      const seen = [
        await pageOf(round, 0),
        await pageOf(round, 0, '?check=1'),
        await pageOf(round, 0, '?lang=en'),
        await pageOf(round, 0, '/paper'),
        await readOf(round, 0),
        await people.asStranger.postForm(`/a/${round.codes[1]}`, { ...formOf(ALL_RIGHT), action: 'check' }),
      ];
      for (const { status, text } of seen) {
        expect([200, 303]).toContain(status);
        expect(text).not.toMatch(KEY_WORDS);
      }
      const reply = answerPageReply.parse(seen[4]?.body);
      expect(reply.questionnaire.quiz).toEqual({
        passMark: 4,
        reveal,
        questions: ['q1', 'q2', 'q3', 'q4', 'q5'],
      });
      expect(reply).not.toHaveProperty('marks');
      // Two pages to which what is right makes no difference: the same questionnaire with another key.
      const other = await issuedQuiz(people.asEditor, {
        quiz: { reveal },
        content: { questions: OTHER_KEY },
      });
      const [one, two] = [await pageOf(round, 2), await pageOf(other, 2)];
      expect(withoutOwnParts(two.text, other.codes[2])).toBe(withoutOwnParts(one.text, round.codes[2]));
    }
  });

  it('has no place in what the service says of its replies to links', async () => {
    const { body } = await people.asStranger.get('/api/openapi.json');
    const { paths } = body as { paths: Record<string, unknown> };
    const said = Object.keys(paths)
      .filter((path) => path.startsWith('/api/answers/'))
      .map((path) => JSON.stringify(paths[path], (name, part) => (name === 'marks' ? undefined : part)))
      .join('');
    expect(said).toContain('maxChoices');
    expect(said).not.toContain('rightOptions');
  });

  it('is in the preview neither', async () => {
    const { id } = await draftQuiz();
    const { status, text } = await people.asEditor.get(`/api/questionnaires/${id}/preview`);
    expect(status).toBe(200);
    expect(text).not.toMatch(KEY_WORDS);
    expect(text).toContain('５問中４問以上の正解で合格です。');
  });
});

describe('a quiz that reveals on submitting', () => {
  it('shows who submitted what was right, and whether they passed', async () => {
    const round = await issuedQuiz(people.asEditor);
    await answerQuiz(people.asStranger, round, { 0: FOUR_RIGHT, 1: THREE_RIGHT });
    const passed = (await pageOf(round, 0)).text;
    expect(passed).toContain('５問中４問正解（４問以上の正解で合格）');
    expect(passed.match(/>正解<|>不正解</g)?.length).toBe(5);
    expect(passed).toContain('正解：「区ＣＭ事業のＰＤＣＡ」「権限等のあり方」「制度のeラーニング」');
    for (const label of RIGHT_LABELS) expect(passed).not.toContain(`正解：「${label}」`);
    expect((await pageOf(round, 1)).text).toContain('不合格');
    expect(answerPageReply.parse((await readOf(round, 0)).body).marks).toMatchObject({
      ...{ right: 4, passMark: 4, passed: true, allRight: false },
    });
    expect((await pageOf(round, 2)).text).not.toMatch(KEY_WORDS);
  });

  it('takes no change after that, says why, and gives the same receipt for the same answers', async () => {
    const round = await issuedQuiz(people.asEditor);
    const [code, id] = [round.codes[0] ?? '', round.invitationIds[0]];
    const first = await people.asStranger.post(responsePath(code), { answers: THREE_RIGHT });
    expect(first.status).toBe(201);
    const again = await people.asStranger.post(responsePath(code), { answers: THREE_RIGHT });
    expect([again.status, again.body]).toEqual([200, first.body]);
    for (const basedOn of [0, 1]) {
      const changed = await people.asStranger.post(responsePath(code), { answers: ALL_RIGHT, basedOn });
      expectProblem(changed, 409, 'answers-revealed');
    }
    const draft = await people.asStranger.put(`/api/answers/${code}/draft`, { answers: ALL_RIGHT });
    expectProblem(draft, 409, 'answers-revealed');
    const byOffice = await people.asEditor.post(`/api/invitations/${id}/proxy-response`, {
      ...{ answers: ALL_RIGHT, source: '電話', basedOn: 1 },
    });
    expectProblem(byOffice, 409, 'answers-revealed');
    const edit = (await pageOf(round, 0, '?edit=1')).text;
    expect(edit).toContain('正解をお知らせしたため、この回答は修正できません。');
    expect(edit).not.toContain('<form id="answers"');
    expect(answerPageReply.parse((await readOf(round, 0)).body)).toMatchObject({ acceptsAnswers: false });
  });

  it('answers the form sent again like its first press, and one with other answers by a page that says why', async () => {
    const round = await issuedQuiz(people.asEditor, {
      ...{ quiz: { passMark: 2 }, content: { questions: QUIZ_QUESTIONS.slice(2) } },
    });
    const path = `/a/${round.codes[0]}`;
    const right = { q3: '2', q4: '3', q5: '1' };
    const pressed = (fields: Readonly<Record<string, string>>) =>
      people.asStranger.postForm(path, { _page: 'check', ...fields, action: 'submit' });
    const first = await pressed({ ...right, q4: '1' });
    expect([first.status, first.headers.get('location')]).toEqual([303, expect.stringContaining(path)]);
    expect((await pressed({ ...right, q4: '1' })).status).toBe(303);
    const other = await pressed(right);
    expect(other.status).toBe(409);
    expect(other.text).toContain('修正は受け付けられません');
    expect(answerPageReply.parse((await readOf(round, 0)).body).response).toMatchObject({ version: 1 });
  });

  it('leaves what the office entered to be confirmed or changed, and reveals nothing before', async () => {
    const round = await issuedQuiz(people.asEditor);
    const entered = await people.asEditor.post(`/api/invitations/${round.invitationIds[0]}/proxy-response`, {
      ...{ answers: THREE_RIGHT, source: '紙' },
    });
    expect(entered.status).toBe(201);
    expect((await pageOf(round, 0)).text).not.toMatch(KEY_WORDS);
    const own = await people.asStranger.post(responsePath(round.codes[0]), {
      answers: FOUR_RIGHT,
      basedOn: 1,
    });
    expect(own.status).toBe(201);
    expect((await pageOf(round, 0)).text).toContain('５問中４問正解');
  });
});

describe('a quiz that reveals when its figures are fixed', () => {
  it('reveals nothing while it can be reopened, and lets answers be changed until the deadline', async () => {
    const round = await issuedQuiz(people.asEditor, { quiz: { reveal: 'when-fixed' } });
    await answerQuiz(people.asStranger, round, { 0: THREE_RIGHT });
    const changed = await people.asStranger.post(responsePath(round.codes[0]), {
      ...{ answers: FOUR_RIGHT, basedOn: 1 },
    });
    expect(changed.status).toBe(201);
    expect((await pageOf(round, 0)).text).not.toMatch(KEY_WORDS);
    await people.asEditor.post(`/api/questionnaires/${round.id}/close`);
    expect((await pageOf(round, 0)).text).not.toMatch(KEY_WORDS);
    await people.asEditor.post(`/api/questionnaires/${round.id}/fix`);
    expect((await pageOf(round, 0)).text).toContain('５問中４問正解');
    expect((await pageOf(round, 1)).text).not.toMatch(KEY_WORDS);
  });
});

describe('a quiz that reveals nothing', () => {
  it('tells nobody what was right or counted, not even with the outcome', async () => {
    const round = await issuedQuiz(people.asEditor, { quiz: { reveal: 'never' } });
    await answerQuiz(people.asStranger, round, { 0: THREE_RIGHT });
    for (const act of ['close', 'fix', 'publish'])
      expect((await people.asEditor.post(`/api/questionnaires/${round.id}/${act}`)).status).toBe(200);
    const { text } = await pageOf(round, 0);
    expect(text).toContain('アンケートの結果を公表しました');
    expect(text).toContain('どの選択肢を数えたかは示していません');
    expect(text).not.toMatch(/rightOptions|正解：|不正解|肯定的回答とした選択肢|として集計<|合格</);
    expect(answerPageReply.parse((await readOf(round, 0)).body)).not.toHaveProperty('marks');
  });
});

/** The same questions with every first option right. */
const OTHER_KEY = QUIZ_QUESTIONS.map((question) =>
  'options' in question ? { ...question, rightOptions: ['1'] } : question,
);

function withoutOwnParts(page: string, code = ''): string {
  return page
    .replaceAll(code, '')
    .replaceAll(/(name="_writer" value|data-[a-z-]+)="[^"]*"/g, '')
    .replaceAll(/value="[0-9a-f-]{36}"/g, '');
}

async function draftQuiz(): Promise<{ readonly id: string }> {
  const round = await issuedQuiz(people.asEditor);
  const copy = await people.asEditor.post(`/api/questionnaires/${round.id}/copy`, { fiscalYear: 2022 });
  return copy.body as { id: string };
}
