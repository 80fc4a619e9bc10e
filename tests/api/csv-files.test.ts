import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv, recordsIn } from '../support/api-csv.ts';
import type { IssuedRound } from '../support/api-rounds.ts';
import { closedRoundBesideAnother } from '../support/closed-round.ts';
import { type People, peopleOf } from '../support/people.ts';
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

const q = (path: string) => `/api/questionnaires/${round.id}${path}`;

const TALLY_COLUMNS =
  'fiscal_year,era_year,indicator_code,indicator,eligible,responded,outstanding,excused,positive,result_numerator,' +
  'result_denominator,rate_percent,target_numerator,target_denominator,status,status_label,counted_options,as_of';

describe('GET /api/questionnaires/:id/tally.csv', () => {
  it('has the columns of the contract in their order, and a row for each indicator', async () => {
    const { text } = await people.asViewer.get(q('/tally.csv'));
    const [names, ...rows] = readCsv(text.slice(1));
    expect(names?.join()).toBe(TALLY_COLUMNS);
    const label = 'そう思う、どちらかといえばそう思う';
    const asOf = '2022-03-14T00:00:00.000Z';
    const [one, two] = round.questionnaire.frozenMeasures.map((measure) => measure.text.ja);
    expect(rows).toEqual([
      [
        '2021',
        '令和３年度',
        '①－１',
        one,
        '24',
        '24',
        '0',
        '0',
        '24',
        '24',
        '24',
        '100.0',
        '23',
        '24',
        'achieved',
        '達成',
        `q1：${label}`,
        asOf,
      ],
      [
        '2021',
        '令和３年度',
        '①－２',
        two,
        '24',
        '24',
        '0',
        '0',
        '23',
        '23',
        '24',
        '95.8',
        '24',
        '24',
        'missed',
        '未達成',
        `q2：${label}`,
        asOf,
      ],
    ]);
  });

  it('has a byte order mark, CR LF everywhere, and a name in Japanese with one in ASCII beside it', async () => {
    const { text, bytes, headers, status } = await people.asViewer.get(q('/tally.csv'));
    expect(status).toBe(200);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/);
    const [, ascii, encoded] =
      /^attachment; filename="([ -~]+)"; filename\*=UTF-8''([\w.%-]+)$/.exec(
        headers.get('content-disposition') ?? '',
      ) ?? [];
    expect(ascii).toBe('tally-2021.csv');
    expect(decodeURIComponent(encoded ?? '')).toBe(
      '令和３年度_市政改革プラン3.0 成果指標アンケート_集計.csv',
    );
  });

  it('leaves out the byte order mark for programs', async () => {
    const { text } = await people.asViewer.get(q('/tally.csv?bom=0'));
    expect(text.startsWith('fiscal_year,')).toBe(true);
  });

  it.each(['?bom=2', '?encoding=utf-16', '?encoding=', '?bom=0&bom=1', '?delimiter=;'])(
    'refuses %s',
    async (query) => {
      const reply = await people.asViewer.get(q(`/tally.csv${query}`));
      expect([400, 422]).toContain(reply.status);
      expect(reply.headers.get('content-disposition')).toBeNull();
    },
  );

  it('never puts a ratio or a date-like code into one cell', async () => {
    const { text } = await people.asViewer.get(q('/tally.csv?bom=0'));
    for (const cell of readCsv(text).flat()) expect(cell).not.toMatch(/^\d+[/-]\d+$/);
  });
});

describe('GET /api/plans/:planId/achievements.csv', () => {
  it('has a row for each indicator of the plan, with integers in columns of their own', async () => {
    const path = `/api/plans/${round.plan.id}/achievements.csv?fiscalYear=2021`;
    const records = recordsIn((await people.asViewer.get(path)).text);
    expect(records.map(({ indicator_code, status }) => [indicator_code, status]).slice(0, 2)).toEqual([
      ['①－１', 'achieved'],
      ['①－２', 'missed'],
    ]);
    expect(records[1]).toMatchObject({
      result_numerator: '23',
      result_denominator: '24',
      rate_percent: '95.8',
      non_response: 'counts-against',
      provisional: '1',
    });
    expect(records[2]).toMatchObject({
      kind: 'milestone',
      result_numerator: '',
      result_denominator: '',
      rate_percent: '',
    });
  });

  it('has every year of the plan when none is named', async () => {
    const reply = await people.asViewer.get(`/api/plans/${round.plan.id}/achievements.csv`);
    expect(reply.status, reply.text).toBe(200);
    const years = new Set(recordsIn(reply.text).map(({ fiscal_year }) => fiscal_year));
    expect([...years]).toEqual(['2020', '2021', '2022', '2023']);
  });
});
