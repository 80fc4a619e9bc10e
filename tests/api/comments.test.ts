import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommentsReply, commentsReply } from '../../shared/api/comment-api.ts';
import { recordsIn } from '../support/api-csv.ts';
import { expectProblem } from '../support/api-problems.ts';
import { type IssuedRound, issuedRound, responsePath } from '../support/api-rounds.ts';
import { auditedBy } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;

const WRITTEN = [
  { q1: { option: '1', comment: '順調です。' }, q2: { option: '3', comment: '=人手が足りない' } },
  { q1: { option: '1' }, q2: { option: '1' } },
  {
    q1: { option: '2' },
    q2: { option: '4', comment: '予算がない。' },
    q3: { text: '研修を増やしてほしい。' },
  },
] as const;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
  for (const [index, answers] of WRITTEN.entries()) {
    await people.asStranger.post(responsePath(round.codes[index]), { answers });
  }
});
afterAll(() => service.close());

const path = (rest = '') => `/api/questionnaires/${round.id}/comments${rest}`;
const markPath = (index: number, question: string) =>
  path(`/${round.invitations[index]?.id}/${question}/mark`);
const read = async (query = ''): Promise<CommentsReply> =>
  commentsReply.parse((await people.asEditor.get(path(query))).body);
const said = ({ comments }: CommentsReply) => comments.map(({ text, comment }) => text ?? comment);

describe('GET /api/questionnaires/:id/comments', () => {
  it('has every word that was written, in roster order, with the answer it stands beside', async () => {
    const reply = await read();
    expect(said(reply)).toEqual(['順調です。', '=人手が足りない', '予算がない。', '研修を増やしてほしい。']);
    expect(reply.comments[2]).toMatchObject({
      respondent: { name: round.invitations[2]?.respondent.name },
      question: 'q2',
      chosen: ['4'],
      version: 1,
      mark: null,
    });
    expect(reply).not.toHaveProperty('next');
  });

  it('has those of one question, of one answer to it, or from after one person', async () => {
    expect(said(await read('?question=q2'))).toEqual(['=人手が足りない', '予算がない。']);
    expect(said(await read('?question=q2&option=4'))).toEqual(['予算がない。']);
    expect(said(await read('?question=q2&option=1'))).toEqual([]);
    expect(said(await read('?after=1'))).toEqual(['予算がない。', '研修を増やしてほしい。']);
  });

  it('is for those who may see who answered what', async () => {
    for (const rest of ['', '.csv']) {
      expectProblem(await people.asViewer.get(path(rest)), 403, 'not-permitted');
    }
    expectProblem(
      await people.asViewer.send('PUT', markPath(0, 'q1'), { json: { version: 1 } }),
      403,
      'not-permitted',
    );
  });
});

describe('PUT and DELETE …/mark', () => {
  it('marks and takes back, once each in the log, without the words', async () => {
    const entries = await auditedBy(service, async () => {
      await people.asEditor.put(markPath(0, 'q2'), { version: 1 });
      await people.asEditor.put(markPath(0, 'q2'), { version: 1 });
    });
    expect(entries.map(({ action, details }) => [action, details])).toEqual([
      ['mark-comment', { question: 'q2', version: 1 }],
    ]);
    const reply = await read('?marked=1');
    expect(said(reply)).toEqual(['=人手が足りない']);
    expect(reply.marked).toBe(1);
    expect(reply.comments[0]?.mark).toMatchObject({ version: 1, markedBy: 'editor', changed: false });
    const undone = await auditedBy(service, async () => {
      expect((await people.asEditor.delete(markPath(0, 'q2'))).status).toBe(204);
      expect((await people.asEditor.delete(markPath(0, 'q2'))).status).toBe(204);
    });
    expect(undone.map(({ action }) => action)).toEqual(['unmark-comment']);
    expect((await read('?marked=1')).comments).toEqual([]);
  });

  it('stays with the version that was read, and says when the words have changed since', async () => {
    await people.asEditor.put(markPath(2, 'q2'), { version: 1 });
    await people.asEditor.put(markPath(2, 'q3'), { version: 1 });
    const { q2, ...rest } = WRITTEN[2];
    await people.asStranger.post(responsePath(round.codes[2]), {
      answers: { ...rest, q2: { option: '4', comment: '予算が付いた。' } },
      basedOn: 1,
    });
    const marked = (await read('?marked=1')).comments;
    expect(
      marked.map(({ question, version, mark }) => [question, version, mark?.version, mark?.changed]),
    ).toEqual([
      ['q2', 2, 1, true],
      ['q3', 2, 1, false],
    ]);
    expect(marked[0]).toMatchObject({ comment: '予算が付いた。', mark: { words: { comment: q2.comment } } });
    expect(marked[1]?.mark).not.toHaveProperty('words');
  });

  it('keeps showing marked words that were taken out of the answer', async () => {
    await people.asStranger.post(responsePath(round.codes[2]), {
      answers: { q1: { option: '2' }, q2: { option: '4' } },
      basedOn: 2,
    });
    const gone = (await read('?question=q3')).comments;
    expect(gone).toHaveLength(1);
    expect(gone[0]).not.toHaveProperty('text');
    expect(gone[0]?.mark).toMatchObject({ changed: true, words: { text: '研修を増やしてほしい。' } });
  });

  it('knows only answers with words, in this questionnaire', async () => {
    for (const at of [markPath(1, 'q1'), markPath(0, 'q9'), path('/nobody/q1/mark')]) {
      expectProblem(await people.asEditor.put(at, { version: 1 }), 404, 'not-found');
    }
    expectProblem(await people.asEditor.put(markPath(0, 'q1'), { version: 7 }), 404, 'not-found');
    const other = `/api/questionnaires/nothing/comments/${round.invitations[0]?.id}/q1/mark`;
    expectProblem(await people.asEditor.put(other, { version: 1 }), 404, 'not-found');
  });
});

describe('GET /api/questionnaires/:id/comments.csv', () => {
  it('has a row a comment, with its answer and its mark, and no cell that a spreadsheet would run', async () => {
    const { text, headers } = await people.asEditor.get(path('.csv?question=q2'));
    const records = recordsIn(text);
    expect(records[0]).toMatchObject({
      respondent: round.invitations[0]?.respondent.name.ja,
      question: 'q2',
      chosen: '3',
      chosen_label: 'どちらかといえばそう思わない',
      comment: "'=人手が足りない",
      marked: '0',
    });
    expect(records.at(-1)).toMatchObject({
      comment: '',
      marked: '1',
      marked_version: '1',
      changed_since_mark: '1',
    });
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toMatch(/_意見\.csv$/);
  });
});
