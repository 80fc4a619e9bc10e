import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cp932LossesReply } from '../../shared/api/cp932-api.ts';
import { expectProblem } from '../support/api-problems.ts';
import { type IssuedRound, issuedRound, responsePath, YES_TO_ALL } from '../support/api-rounds.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
  for (const [index, text] of ['～〜−髙﨑①が好き', '𠮷野さんに😀と言われた', '😀?'].entries()) {
    await people.asStranger.post(responsePath(round.codes[index]), {
      answers: { ...YES_TO_ALL, q3: { text } },
    });
  }
});
afterAll(() => service.close());

const of = (rest: string) => `/api/questionnaires/${round.id}/${rest}`;
const lossesOf = async (file: string) =>
  cp932LossesReply.parse((await people.asEditor.get(of(`cp932-losses?file=${file}`))).body);

describe('GET /api/questionnaires/:id/cp932-losses', () => {
  it('names the characters that CP932 cannot hold, how often they stand there, and where first', async () => {
    expect(await lossesOf('responses')).toEqual({
      total: 3,
      distinct: 2,
      characters: [
        {
          character: '😀',
          codePoint: 'U+1F600',
          count: 2,
          example: { row: 2, column: 'q3', text: '𠮷野さんに😀と言われた' },
        },
        {
          character: '𠮷',
          codePoint: 'U+20BB7',
          count: 1,
          example: { row: 2, column: 'q3', text: '𠮷野さんに😀と言われた' },
        },
      ],
    });
    expect(await lossesOf('comments')).toMatchObject({ total: 3, distinct: 2 });
  });

  it('counts what the download then has as ?', async () => {
    const { bytes } = await people.asEditor.get(of('responses.csv?encoding=cp932'));
    const marks = bytes.toString('latin1').split('?').length - 1;
    expect(marks).toBe((await lossesOf('responses')).total + 1);
  });

  it('is empty where nothing is lost', async () => {
    expect(await lossesOf('tally')).toEqual({ total: 0, distinct: 0, characters: [] });
  });

  it('tells viewers of the tally, and nothing of what people wrote', async () => {
    expect((await people.asViewer.get(of('cp932-losses?file=tally'))).status).toBe(200);
    for (const file of ['responses', 'comments']) {
      const reply = await people.asViewer.get(of(`cp932-losses?file=${file}`));
      expectProblem(reply, 403, 'not-permitted');
      expect(reply.text).not.toContain('1F600');
    }
  });

  it('knows three files', async () => {
    expectProblem(await people.asEditor.get(of('cp932-losses?file=accounts')), 422, 'invalid-fields');
  });
});

describe('GET /api/plans/:planId/cp932-losses', () => {
  it('counts what the file of targets and results then has as ?', async () => {
    const plan = `/api/plans/${round.plan.id}`;
    const text = { ja: '𠮷野区～😀' };
    await people.asEditor.patch(`/api/indicators/${round.plan.items[0]?.indicators[0]?.id}`, { text });
    const losses = cp932LossesReply.parse((await people.asViewer.get(`${plan}/cp932-losses`)).body);
    // Once for each of the four years.
    expect(losses).toMatchObject({ total: 8, distinct: 2 });
    expect(losses.characters[0]).toMatchObject({ count: 4, example: { column: 'indicator', row: 1 } });
    const { bytes } = await people.asViewer.get(`${plan}/achievements.csv?encoding=cp932`);
    expect(bytes.toString('latin1').split('?').length - 1).toBe(8);
    const oneYear = await people.asViewer.get(`${plan}/cp932-losses?fiscalYear=2021`);
    expect(cp932LossesReply.parse(oneYear.body).total).toBe(2);
  });
});
