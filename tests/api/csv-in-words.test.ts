import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv, recordsIn } from '../support/api-csv.ts';
import { type IssuedRound, questionnaireBody } from '../support/api-rounds.ts';
import { closedRoundBesideAnother } from '../support/closed-round.ts';
import { type People, peopleOf } from '../support/people.ts';
import { rosterImporting } from '../support/roster-importing.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  ({ round } = await closedRoundBesideAnother(service, people));
});
afterAll(() => service.close());

const ofRound = (file: string) => `/api/questionnaires/${round.id}/${file}`;
const paths = (): Readonly<Record<string, string>> => ({
  tally: ofRound('tally.csv'),
  responses: ofRound('responses.csv'),
  comments: ofRound('comments.csv'),
  'mail merge': ofRound('mail-merge.csv'),
  achievements: `/api/plans/${round.plan.id}/achievements.csv`,
  roster: `/api/rosters/${round.rosterId}.csv`,
  audit: '/api/audit.csv',
});
const NAMES = ['tally', 'responses', 'comments', 'mail merge', 'achievements', 'roster', 'audit'] as const;

const fetched = async (name: string, query: string) => {
  const reply = await people.asAdmin.get(`${paths()[name]}?${query}`);
  expect(reply.status, reply.text).toBe(200);
  return reply;
};

describe('?headings=ja|en of a CSV file', () => {
  it.each(NAMES)(
    '%s: headings in words, in either language, never the names that programs read',
    async (name) => {
      const ja = readCsv((await fetched(name, 'bom=0&headings=ja')).text);
      const en = readCsv((await fetched(name, 'bom=0&headings=en')).text);
      for (const heading of [...(ja[0] ?? []), ...(en[0] ?? [])]) expect(heading).not.toMatch(/^[a-z]+_|_/);
      for (const heading of en[0] ?? []) expect(heading).toMatch(/^[ -~]+$/);
      expect(new Set(ja[0]).size).toBe(ja[0]?.length);
      expect(new Set(en[0]).size).toBe(en[0]?.length);
    },
  );

  it.each(NAMES)('%s: the same rows, no codes, and no instant in UTC', async (name) => {
    const programs = readCsv((await fetched(name, 'bom=0')).text);
    for (const headings of ['ja', 'en']) {
      const { text } = await fetched(name, `bom=0&headings=${headings}`);
      expect(readCsv(text)).toHaveLength(programs.length);
      const cells = readCsv(text).flat();
      // The log's details are the stored ones, character by character.
      if (name !== 'audit') expect(text).not.toMatch(/\d{4}-\d\d-\d\dT/);
      for (const code of ['answered', 'issued', 'missed', 'counts-against', 'account', 'not-measured']) {
        expect(cells).not.toContain(code);
      }
    }
  });

  it('tally: labels, integers apart, the time as the clock in Japan has it', async () => {
    expect(recordsIn((await fetched('tally', 'headings=ja')).text)[1]).toEqual({
      ...{ '年度（西暦）': '2021', 年度: '令和３年度', 指標: '①－２' },
      成果指標: round.questionnaire.frozenMeasures[1]?.text.ja,
      ...{ 対象: '24', 回答: '24', 未回答: '0', 対象外: '0', 肯定的回答: '23' },
      ...{ '実績（分子）': '23', '実績（分母）': '24', '割合（％）': '95.8' },
      ...{ '目標（分子）': '24', '目標（分母）': '24', 判定: '未達成' },
      肯定に数える回答: '問２：そう思う、どちらかといえばそう思う',
      '集計時点（日本時間）': '2022-03-14 09:00',
    });
    expect(recordsIn((await fetched('tally', 'headings=en')).text)[1]).toMatchObject({
      ...{ 'Fiscal year': '2021', Verdict: 'Missed', 'Result (numerator)': '23' },
      'As of (Japan time)': '2022-03-14 09:00',
    });
  });

  it('responses: what was chosen stands under the question, not its code', async () => {
    const records = recordsIn((await fetched('responses', 'headings=ja')).text);
    expect(records[8]).toMatchObject({
      ...{ 対象者: '天王寺区', 状態: '回答', 版: '1', '回答日時（日本時間）': '2022-02-21 10:00' },
      ...{ 問１: 'どちらかといえばそう思う', '問１（1=肯定）': '1', 問３: '課題がある。' },
    });
    expect(Object.keys(records[8] ?? {})).not.toContain('q1');
    const [english] = recordsIn((await fetched('responses', 'headings=en')).text);
    expect(english).toMatchObject({ State: 'Responded', 'Q1 (1 = positive)': '1' });
  });

  it('is as much a file for Excel as the other: its mark, its encodings, and cells that are defused', async () => {
    const { bytes } = await fetched('tally', 'headings=ja');
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from('\ufeff'));
    const old = await fetched('tally', 'headings=ja&encoding=cp932');
    expect(old.headers.get('content-type')).toContain('Shift_JIS');
    expect(new TextDecoder('shift_jis').decode(old.bytes)).toMatch(/^年度（西暦）,年度,/);
    const losses = ofRound('cp932-losses?file=tally');
    for (const query of ['', '&headings=ja', '&headings=en']) {
      expect((await people.asEditor.get(`${losses}${query}`)).body).toMatchObject({ total: 0 });
    }
    const refused = await people.asEditor.get(`${paths().tally}?headings=fr`);
    expect([400, 422]).toContain(refused.status);
  });

  it('is told before what CP932 cannot hold in just this form of it', async () => {
    const { planId, rosterId, questions } = round.questionnaire;
    const [first, ...rest] = questions;
    const options = (first && 'options' in first ? first.options : []).map((option) => ({
      ...option,
      label: { ...option.label, en: 'Très bien' },
    }));
    const body = await questionnaireBody(
      { planId, rosterId },
      { questions: [{ ...first, options }, ...rest], dueOn: '2022-03-31' },
    );
    const made = await people.asEditor.post('/api/questionnaires', body);
    expect(made.status, made.text).toBe(201);
    const { id } = made.body as { readonly id: string };
    expect((await people.asEditor.post(`/api/questionnaires/${id}/issue`)).status).toBe(200);
    const lossesIn = async (headings: string) => {
      const path = `/api/questionnaires/${id}/cp932-losses?file=tally&headings=${headings}`;
      return (await people.asEditor.get(path)).body;
    };
    expect(await lossesIn('ja')).toMatchObject({ total: 0 });
    expect(await lossesIn('en')).toMatchObject({
      distinct: 1,
      characters: [{ character: 'è', example: { column: 'Answers counted as positive' } }],
    });
  });

  it.each(['ja', 'en'])('roster: the file in words (%s) comes back and changes nothing', async (headings) => {
    const { bytes } = await fetched('roster', `headings=${headings}`);
    const report = await rosterImporting(people.asEditor).preview(round.rosterId, Uint8Array.from(bytes));
    expect(report.columns.filter(({ field }) => field === undefined)).toEqual([]);
    expect(report).toMatchObject({ rows: { added: 0, changed: 0, moved: 0, removed: 0, refused: 0 } });
  });
});

describe('the name of a file', () => {
  it('says the year once, where the title says it already', async () => {
    const { planId, rosterId } = round.questionnaire;
    const title = { ja: '令和3年度 区長アンケート' };
    const body = await questionnaireBody({ planId, rosterId }, { title });
    const made = await people.asEditor.post('/api/questionnaires', body);
    expect(made.status, made.text).toBe(201);
    const { id } = made.body as { readonly id: string };
    for (const file of ['tally.csv', 'responses.csv', 'comments.csv', 'mail-merge.csv', 'workbook.xlsx']) {
      const { headers } = await people.asEditor.get(`/api/questionnaires/${id}/${file}`);
      const name = decodeURIComponent(headers.get('content-disposition') ?? '').split("UTF-8''")[1];
      expect(name).toMatch(/^令和3年度 区長アンケート_/);
    }
  });
});
