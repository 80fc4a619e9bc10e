import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExampleDocuments } from '../../server/example/example-documents.ts';
import { suggestTexts } from '../../server/progress-sheets/suggest-texts.ts';
import { commentsReply } from '../../shared/api/comment-api.ts';
import { issueReply } from '../../shared/api/invitation-api.ts';
import { planReply } from '../../shared/api/plan-api.ts';
import { sheetSuggestionsReply } from '../../shared/api/progress-sheet-api.ts';
import { questionnaireReply } from '../../shared/api/questionnaire-api.ts';
import { rosterReply } from '../../shared/api/roster-api.ts';
import { DUE_ON } from '../support/api-clock.ts';
import { recordsIn } from '../support/api-csv.ts';
import { codeIn, responsePath, tallyFor } from '../support/api-rounds.ts';
import { sheetPath } from '../support/api-sheets.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let id: string;
let itemIds: readonly string[];
let codes: readonly string[];
let invitationIds: readonly string[];

/** The committees of the ward mayors' conference that the city's sheet names. */
const COMMITTEES = ['人事・財政部会', '福祉・健康部会', 'こども・教育部会'];

const REVIEW = {
  title: { ja: '実践状況の振返り（第１四半期）', en: 'Review of practice (first quarter)' },
  nonResponse: 'counts-against',
  questions: [
    {
      ...{ code: 'q1', kind: 'single-choice', required: true },
      text: { ja: '前年度の区ＣＭ事業のＰＤＣＡは、部会で実践できましたか。' },
      options: [
        { code: '1', label: { ja: '実践できた' } },
        { code: '2', label: { ja: '一部実践できた' } },
        { code: '3', label: { ja: '実践できなかった' } },
      ],
      comment: { prompt: { ja: '課題' }, emphasisFor: ['2', '3'] },
    },
    { ...{ code: 'q2', kind: 'free-text', required: true }, text: { ja: '今年度に取り組むこと' } },
  ],
  measures: [],
};

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  const { plan } = await readExampleDocuments();
  const { id: planId, items } = planReply.parse((await people.asEditor.post('/api/plans', plan)).body);
  itemIds = items.map((item) => item.id);
  const roster = await people.asEditor.post('/api/rosters', {
    name: { ja: '区長会議 部会' },
    unit: { ja: '部会', en: 'committees' },
    members: COMMITTEES.map((name, index) => ({
      ...{ code: `B${index + 1}`, name: { ja: name }, title: { ja: name } },
    })),
  });
  const { id: rosterId } = rosterReply.parse(roster.body);
  const body = { ...REVIEW, planId, rosterId, fiscalYear: 2021, dueOn: DUE_ON };
  ({ id } = questionnaireReply.parse((await people.asEditor.post('/api/questionnaires', body)).body));
  const issued = await people.asEditor.post(`/api/questionnaires/${id}/issue`);
  const { invitations } = issueReply.parse(issued.body);
  codes = invitations.map(({ url }) => codeIn(url));
  invitationIds = invitations.map((one) => one.id);
});
afterAll(() => service.close());

describe('a review by committees', () => {
  it('addresses the committee, and promises no indicator where none is measured', async () => {
    const { text } = await people.asStranger.get(`/a/${codes[1]}`);
    expect(text).toContain('福祉・健康部会 様');
    expect(text).not.toContain('成果指標の測定に使います');
    expect((await people.asStranger.get(`/a/${codes[1]}/paper`)).text).not.toContain(
      '成果指標の測定に使います',
    );
  });

  it('takes their answers, counts them, and has their words in the committees’ order', async () => {
    const given = [
      { q1: { option: '1' }, q2: { text: '・部会ごとの実践を支援する。' } },
      {
        q1: { option: '2', comment: '■関係区との調整に時間を要した。' },
        q2: { text: '提案を24区から募る。' },
      },
      { q1: { option: '2', comment: '検証の時期が遅れた。' }, q2: { text: '早めに検証する。' } },
    ];
    for (const [index, answers] of [...given.entries()].reverse())
      expect((await people.asStranger.post(responsePath(codes[index]), { answers })).status).toBe(201);
    const tally = await tallyFor(people.asViewer, id);
    expect(tally).toMatchObject({ eligible: 3, responded: 3, outstanding: 0, indicators: [] });
    expect(tally.questions[0]?.options.map(({ count }) => count)).toEqual([1, 2, 0]);
    const { comments } = commentsReply.parse(
      (await people.asEditor.get(`/api/questionnaires/${id}/comments?question=q2`)).body,
    );
    expect(comments.map(({ respondent, text }) => [respondent.name.ja, text])).toEqual(
      COMMITTEES.map((name, index) => [name, given[index]?.q2.text]),
    );
  });

  it('lets their words be marked for the sheet, exactly as they were written', async () => {
    const mark = `/api/questionnaires/${id}/comments/${invitationIds[1]}/q1/mark`;
    expect((await people.asEditor.put(mark, { version: 1 })).status).toBe(200);
    const { comments } = commentsReply.parse(
      (await people.asEditor.get(`/api/questionnaires/${id}/comments?marked=1`)).body,
    );
    expect(comments.map(({ respondent, comment }) => [respondent.name.ja, comment])).toEqual([
      ['福祉・健康部会', '■関係区との調整に時間を要した。'],
    ]);
    const rows = recordsIn((await people.asEditor.get(`/api/questionnaires/${id}/comments.csv`)).text);
    expect(rows.filter(({ marked }) => marked === '1').map(({ respondent }) => respondent)).toEqual([
      '福祉・健康部会',
    ]);
  });

  it('offers what was marked to the sheet of each item, with the committee that wrote it', async () => {
    const wrote = {
      ...{ questionnaireId: id, question: 'q1', comment: '■関係区との調整に時間を要した。' },
      fromReview: true,
    };
    const committee = { ja: '福祉・健康部会' };
    for (const itemId of itemIds) {
      const reply = await people.asEditor.get(`${sheetPath(itemId)}/suggestions`);
      expect(sheetSuggestionsReply.parse(reply.body).comments).toEqual([{ ...wrote, committee }]);
    }
    const asked = { itemId: itemIds[0] ?? '', fiscalYear: 2021, today: '2021-06-30' };
    const { comments } = await service.dependencies.store.read((reads) =>
      suggestTexts(reads, { ...asked, namesCommittees: false }),
    );
    expect(comments, 'for somebody who may not see responses').toEqual([wrote]);
  });

  it('can be closed, fixed and published, and gives no indicator a result', async () => {
    for (const act of ['close', 'fix', 'publish'])
      expect((await people.asEditor.post(`/api/questionnaires/${id}/${act}`)).status).toBe(200);
    const { text } = await people.asStranger.get(`/a/${codes[0]}`);
    expect(text).toContain('このアンケートで測る成果指標はありません。');
  });

  it('is repeated for the next half with what each committee said beside the questions', async () => {
    const copy = await people.asEditor.post(`/api/questionnaires/${id}/copy`, {
      fiscalYear: 2021,
      dueOn: DUE_ON,
    });
    const { id: next } = questionnaireReply.parse(copy.body);
    const issued = await people.asEditor.post(`/api/questionnaires/${next}/issue`);
    const [, second] = issueReply.parse(issued.body).invitations;
    const { text } = await people.asStranger.get(`/a/${codeIn(second?.url ?? '')}`);
    expect(text).toContain('■関係区との調整に時間を要した。');
  });
});
