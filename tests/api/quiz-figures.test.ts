import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whatDisagrees } from '../../server/store/what-disagrees.ts';
import { questionnaireReply } from '../../shared/api/questionnaire-api.ts';
import { recordsIn } from '../support/api-csv.ts';
import { expectProblem } from '../support/api-problems.ts';
import { answerQuiz, issuedQuiz, type QuizRound, quizFor } from '../support/api-quiz.ts';
import { issuedRound, responsePath, tallyFor } from '../support/api-rounds.ts';
import { type People, peopleOf } from '../support/people.ts';
import { ALL_RIGHT, FOUR_RIGHT, THREE_RIGHT } from '../support/quiz-content.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: QuizRound;

/** In 西区 three pass of five who answer, in 北区 all five, in the bureau one of two, and who belongs to none. */
const GIVEN = {
  ...{ 0: ALL_RIGHT, 1: FOUR_RIGHT, 2: FOUR_RIGHT, 3: THREE_RIGHT, 4: THREE_RIGHT },
  ...{ 6: ALL_RIGHT, 7: ALL_RIGHT, 8: FOUR_RIGHT, 9: FOUR_RIGHT, 10: FOUR_RIGHT },
  ...{ 11: ALL_RIGHT, 12: THREE_RIGHT, 13: ALL_RIGHT },
};

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedQuiz(people.asEditor, { quiz: { reveal: 'when-fixed' } });
  // Two who change their minds: the figures of their bodies must follow.
  await answerQuiz(people.asStranger, round, { 0: THREE_RIGHT, 11: THREE_RIGHT });
  for (const [index, answers] of Object.entries(GIVEN)) {
    const basedOn = index === '0' || index === '11' ? 1 : 0;
    await people.asStranger.post(responsePath(round.codes[Number(index)]), { answers, basedOn });
  }
});
afterAll(() => service.close());

const path = (rest: string) => `/api/questionnaires/${round.id}/${rest}`;

describe('GET /api/questionnaires/:id/quiz', () => {
  it('says how many passed, how many have everything right, and what was most often wrong', async () => {
    const quiz = await quizFor(people.asEditor, round.id);
    expect(quiz).toMatchObject({
      ...{ passMark: 4, eligible: 14, responded: 13, outstanding: 1, passed: 10, allRight: 5 },
      passedShare: { numerator: 10, denominator: 14 },
      allRightShare: { numerator: 5, denominator: 14 },
    });
    expect(quiz.questions.map(({ code, wrong }) => [code, wrong])).toEqual([
      ['q2', 8],
      ['q4', 3],
      ['q1', 0],
      ['q3', 0],
      ['q5', 0],
    ]);
    expect(quiz.questions.map(({ mostChosenWrong }) => mostChosenWrong)).toEqual([
      { code: '3', count: 8 },
      { code: '1', count: 3 },
      ...[null, null, null],
    ]);
  });

  it('has the bodies in official order, with those who belong to none', async () => {
    const { bodies } = await quizFor(people.asEditor, round.id);
    expect(
      bodies.map(({ body, eligible, figures }) => [body, eligible, figures?.responded, figures?.passed]),
    ).toEqual([
      ['西区', 6, 5, 3],
      ['北区', 5, 5, 5],
      ['市政改革室', 2, 2, 1],
      [null, 1, 1, 1],
    ]);
  });

  it('gives viewers no figures of a small body, nor those by which they could be worked out', async () => {
    const { bodies, leastInBody } = await quizFor(people.asViewer, round.id);
    expect(leastInBody).toBe(5);
    // 2 and 1 answers together are still fewer than five: so one of the two wards is kept back as well.
    expect(bodies.map(({ body, figures }) => [body, figures?.passed])).toEqual([
      ['西区', undefined],
      ['北区', 5],
      ['市政改革室', undefined],
      [null, undefined],
    ]);
    const reply = await people.asViewer.get(path('quiz'));
    expect(reply.text).not.toContain('の職員');
  });

  it('is not there for a questionnaire without right answers', async () => {
    const { id } = await issuedRound(people.asEditor);
    expectProblem(await people.asEditor.get(`/api/questionnaires/${id}/quiz`), 404, 'not-found');
    expectProblem(await people.asEditor.get(`/api/questionnaires/${id}/quiz.csv`), 404, 'not-found');
  });

  it('measures indicators like any other figure', async () => {
    const { indicators } = await tallyFor(people.asViewer, round.id);
    expect(indicators.map(({ key, positive, result }) => [key, positive, result])).toEqual([
      ['1-1', 10, { numerator: 10, denominator: 14 }],
      ['1-2', 5, { numerator: 5, denominator: 14 }],
    ]);
    const reply = questionnaireReply.parse((await people.asEditor.get(path('').slice(0, -1))).body);
    expect(
      reply.frozenMeasures.map(({ combine, atLeast, counts, conditions }) => [
        ...[combine, atLeast, counts, conditions.length],
      ]),
    ).toEqual([
      ['at-least', 4, 'passed', 5],
      ['all', undefined, 'all-right', 5],
    ]);
    expect(reply.frozenMeasures[0]?.conditions[1]).toEqual({
      ...{ question: 'q2', options: ['1', '2', '4'], exactly: true },
    });
  });
});

describe('the counters of a quiz', () => {
  it('agree with a recount, after changes, excuses and their undoing', async () => {
    expect(await whatDisagrees(service.dependencies.store)).toEqual([]);
    const excused = `/api/invitations/${round.invitationIds[5]}`;
    await people.asEditor.post(`${excused}/excuse`, { reason: '休職' });
    const { bodies } = await quizFor(people.asEditor, round.id);
    expect(bodies[0]).toMatchObject({ eligible: 5, excused: 1, figures: { outstanding: 0 } });
    expect(await whatDisagrees(service.dependencies.store)).toEqual([]);
    await people.asEditor.post(`${excused}/reinstate`);
    expect((await quizFor(people.asEditor, round.id)).bodies[0]).toMatchObject({ eligible: 6, excused: 0 });
    expect(await whatDisagrees(service.dependencies.store)).toEqual([]);
  });

  it('do not follow the roster, which may move people after the issue', async () => {
    const { body } = await people.asEditor.get(`/api/rosters/${round.rosterId}`);
    const { revision, members } = body as { revision: number; members: { body?: string }[] };
    const moved = members.map((member) => ({ ...member, body: '北区' }));
    const reply = await people.asEditor.patch(`/api/rosters/${round.rosterId}`, {
      basedOn: revision,
      members: moved,
    });
    expect(reply.status).toBe(200);
    expect((await quizFor(people.asEditor, round.id)).bodies.map(({ eligible }) => eligible)).toEqual([
      ...[6, 5, 2, 1],
    ]);
    expect(await whatDisagrees(service.dependencies.store)).toEqual([]);
  });
});

describe('the files of a quiz', () => {
  it('have one row for the whole, one a question, one a body, integers in columns of their own', async () => {
    const rows = recordsIn((await people.asEditor.get(path('quiz.csv'))).text);
    expect(rows.map(({ row }) => row)).toEqual([
      'all',
      ...Array(5).fill('question'),
      ...Array(4).fill('body'),
    ]);
    expect(rows[0]).toMatchObject({
      eligible: '14',
      responded: '13',
      passed: '10',
      all_right: '5',
      pass_mark: '4',
    });
    expect(rows[1]).toMatchObject({
      ...{ question_code: 'q2', right: '5', wrong: '8', most_chosen_wrong_count: '8' },
      right_options: '区ＣＭ事業のＰＤＣＡ；権限等のあり方；制度のeラーニング',
      most_chosen_wrong: 'オンライン予約',
    });
    expect(rows[6]).toMatchObject({ body: '西区', eligible: '6', passed: '3', withheld: '0' });
  });

  it('keep back for viewers what the page keeps back, and give editors who passed', async () => {
    const rows = recordsIn((await people.asViewer.get(path('quiz.csv'))).text);
    expect(
      rows.slice(6).map(({ body, responded, passed, withheld }) => [body, responded, passed, withheld]),
    ).toEqual([
      ['西区', '', '', '1'],
      ['北区', '5', '5', '0'],
      ['市政改革室', '', '', '1'],
      ['', '', '', '1'],
    ]);
    const [first] = recordsIn((await people.asEditor.get(path('responses.csv'))).text);
    expect(first).toMatchObject({ q2_right: '1', q4_right: '1', quiz_right: '5', quiz_passed: '1' });
    expect(recordsIn((await people.asEditor.get(path('tally.csv'))).text)[0]?.counted_options).toMatch(
      /^５問中４問以上正解：q1：区長／q2：区ＣＭ事業のＰＤＣＡ、権限等のあり方、制度のeラーニング（すべて）／/,
    );
  });

  it('are in the workbook too, for viewers without what is kept back', async () => {
    for (const [client, withheld] of [
      [people.asEditor, 0],
      [people.asViewer, 3],
    ] as const) {
      const rows = rowsOfSheet((await client.get(path('workbook.xlsx'))).bytes, '理解度の確認');
      // A heading, the whole, five questions, four bodies; the last column but the time says what is kept back.
      expect(rows.length).toBe(11);
      expect(
        rows.slice(7).filter((row) => /<v>1<\/v><\/c><c [^>]*><v>\d+<\/v><\/c>\s*<\/row>/.test(row)).length,
      ).toBe(withheld);
    }
  });
});

function rowsOfSheet(book: Buffer, name: string): readonly string[] {
  const files = unzipSync(book);
  const text = (file: string) => strFromU8(files[file] ?? new Uint8Array());
  const names = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((found) => found[1]);
  return text(`xl/worksheets/sheet${names.indexOf(name) + 1}.xml`)
    .split('<row')
    .slice(1);
}
