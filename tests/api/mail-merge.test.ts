import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rosterReply } from '../../shared/api/roster-api.ts';
import { readCsv, recordsIn } from '../support/api-csv.ts';
import { expectProblem } from '../support/api-problems.ts';
import {
  createPlanAndRoster,
  type IssuedRound,
  issuedRound,
  questionnaireBody,
  responsePath,
  YES_TO_ALL,
} from '../support/api-rounds.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
});
afterAll(() => service.close());

const csv = (id = round.id, query = '') =>
  people.asEditor.get(`/api/questionnaires/${id}/mail-merge.csv${query}`);

describe('GET /api/questionnaires/:id/mail-merge.csv', () => {
  it('has a row for each person in roster order, with the link that works now', async () => {
    await people.asStranger.post(responsePath(round.codes[1]), { answers: YES_TO_ALL });
    await people.asEditor.post(`/api/invitations/${round.invitations[2]?.id}/revoke`);
    const rows = recordsIn((await csv()).text);
    expect(rows.map(({ respondent }) => respondent)).toEqual(
      round.invitations.map(({ respondent }) => respondent.name.ja),
    );
    expect(rows[0]).toMatchObject({
      respondent_code: '271276',
      title: '北区長',
      url: round.invitations[0]?.url,
      state: 'issued',
      state_label: '未回答',
      reminded_count: '0',
      deadline: '2022年3月11日（金）23:59',
      addressee: '北区長',
      addressee_en: 'Mayor of Kita-ku',
    });
    expect(rows[0]?.link_code?.replaceAll('-', '')).toBe(round.codes[0]);
    expect(rows[1]).toMatchObject({ state: 'answered', state_label: '回答' });
    expect(rows[2]).toMatchObject({ state: 'revoked', url: '', link_code: '' });
  });

  it('has columns in a fixed order, a Japanese file name, and both encodings', async () => {
    const reply = await csv();
    expect(readCsv(reply.text.replace(/^\ufeff/, ''))[0]?.join()).toBe(
      'respondent_code,respondent,respondent_en,title,title_en,email,url,link_code,state,state_label,reminded_count,deadline,addressee,addressee_en',
    );
    expect(reply.bytes.subarray(0, 3)).toEqual(Buffer.from('\ufeff'));
    expect(decodeURIComponent(reply.headers.get('content-disposition') ?? '')).toMatch(
      /filename="mail-merge-2021\.csv".*差込用\.csv$/,
    );
    expect((await csv(round.id, '?encoding=cp932')).headers.get('content-type')).toContain('Shift_JIS');
  });

  it('takes e-mail addresses from the roster, and defuses cells that a spreadsheet would run', async () => {
    const { plan } = await createPlanAndRoster(people.asEditor);
    const member = { name: { ja: '=1+1' }, title: { ja: '＠課長\r\n補佐' }, email: 'a@hakaru.example.jp' };
    const roster = await people.asEditor.post('/api/rosters', {
      name: { ja: '名簿' },
      unit: { ja: '人' },
      members: [{ code: '1', ...member }],
    });
    const rosterId = rosterReply.parse(roster.body).id;
    const body = await questionnaireBody({ planId: plan.id, rosterId });
    const { id } = (await people.asEditor.post('/api/questionnaires', body)).body as { id: string };
    await people.asEditor.post(`/api/questionnaires/${id}/issue`);
    expect(recordsIn((await csv(id)).text)).toMatchObject([
      { respondent: "'=1+1", title: "'＠課長\r\n補佐", email: 'a@hakaru.example.jp' },
    ]);
  });

  it('is for those who run the questionnaire', async () => {
    const path = `/api/questionnaires/${round.id}/mail-merge.csv`;
    expectProblem(await people.asViewer.get(path), 403, 'not-permitted');
    expectProblem(await csv('x'), 404, 'not-found');
  });
});
