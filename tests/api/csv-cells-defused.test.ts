import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv, recordsIn } from '../support/api-csv.ts';
import { type IssuedRound, issuedRound, responsePath, YES_TO_ALL } from '../support/api-rounds.ts';
import { singleChoice, text } from '../support/builders.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;

/** What people could write in their opinion; each must come back as one cell that no spreadsheet runs. */
const FORMULAS = [
  ...['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＋1', '－1', '＠SUM(A1)'],
  ...['  =1+1', '　＝1+1', '\n=1+1', '\u200b=1', '\ufeff=1', '\u00a0=1', '−1+1', "=cmd|'/c calc'!A0"],
];
const HARMLESS = ['よい、とても', '「=」ではない', 'a=b', '"引用"', 'a,b;c'];
const WRITTEN = [...FORMULAS, ...HARMLESS];

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
  for (const [index, opinion] of WRITTEN.entries()) {
    await people.asStranger.post(responsePath(round.codes[index]), {
      answers: { ...YES_TO_ALL, q3: { text: opinion } },
    });
  }
});
afterAll(() => service.close());

const download = (query: string) =>
  people.asEditor.get(`/api/questionnaires/${round.id}/responses.csv${query}`);

const FORMULA = /^[\s\u3000\u200b\ufeff]*[=+\-@＝＋－＠−]|^[\t\r]/;

describe('a cell that a spreadsheet would run', () => {
  it('is defused in every form, and stands in its own cell of its own row', async () => {
    const records = recordsIn((await download('')).text);
    expect(records).toHaveLength(24);
    FORMULAS.forEach((formula, index) => {
      expect(records[index]?.q3, formula).toBe(`'${formula}`);
    });
  });

  it('is defused in CP932 too, after characters have been mapped', async () => {
    const records = recordsIn(iconv.decode((await download('?encoding=cp932')).bytes, 'cp932'));
    expect(records).toHaveLength(24);
    for (const record of records) for (const cell of Object.values(record)) expect(cell).not.toMatch(FORMULA);
  });

  it('does not begin a row: line ends in an opinion stay inside their cell', async () => {
    for (const [version, opinion] of ['よい\n=1+1', 'よい\r=1+1', 'よい\r\n=1+1'].entries()) {
      const answers = { ...YES_TO_ALL, q3: { text: opinion } };
      await people.asStranger.post(responsePath(round.codes[23]), { answers, basedOn: version });
      const records = recordsIn((await download('')).text);
      expect(records).toHaveLength(24);
      expect(records[23]?.q3).toBe(opinion);
    }
  });

  it('is left as it was when it is harmless', async () => {
    const records = recordsIn((await download('')).text);
    HARMLESS.forEach((harmless, index) => {
      expect(records[FORMULAS.length + index]?.q3).toBe(harmless);
    });
  });
});

describe('names and labels', () => {
  it('are defused as well: wards, options, indicators', async () => {
    const roster = await people.asEditor.post('/api/rosters', {
      name: text('名簿'),
      unit: text('人'),
      members: [
        { code: '-1', name: text('=HYPERLINK("http://x")'), title: text('@長') },
        { code: '2', name: text('二,"区"\r\n=1'), title: text('長') },
      ],
    });
    const { id: rosterId } = roster.body as { id: string };
    const options = [
      { code: '1', label: text('=1') },
      { code: '2', label: text('+2') },
    ];
    const measures = [
      {
        indicatorKey: '1-1',
        itemNumber: 1,
        combine: 'all',
        conditions: [{ question: 'q1', options: ['1'] }],
      },
    ];
    const other = await issuedRound(people.asEditor, {
      rosterId,
      questions: [singleChoice({ options })],
      measures,
    });
    await people.asStranger.post(responsePath(other.codes[0]), { answers: { q1: { option: '1' } } });
    const path = `/api/questionnaires/${other.id}`;
    const responses = recordsIn((await people.asEditor.get(`${path}/responses.csv`)).text);
    expect(responses[0]).toMatchObject({
      respondent_code: "'-1",
      respondent: `'=HYPERLINK("http://x")`,
      q1_label: "'=1",
    });
    expect(responses[1]?.respondent).toBe('二,"区"\r\n=1');
    for (const cell of readCsv((await people.asEditor.get(`${path}/tally.csv?bom=0`)).text).flat()) {
      expect(cell).not.toMatch(FORMULA);
    }
  });

  it.each([
    ['quotes and line ends', '"; filename="evil.exe\r\nSet-Cookie: a=b'],
    ['a path', '../../etc/passwd'],
    ['signs of other alphabets', 'ﾊﾝｶｸ①🙂‮'],
    ['NUL', 'a\0b'],
    ['half of a character', 'a\ud800b'],
    ['a hundred signs of two halves each', `x${'🙂'.repeat(99)}`],
    ['everything that is special in a header', '\'()*%;,=\\"~`'],
  ])('of a title with %s do no harm in the file name', async (_name, title) => {
    const path = `/api/questionnaires/${round.id}`;
    const draft = await people.asEditor.post('/api/questionnaires', {
      ...{
        title: { ja: title },
        questions: [],
        measures: [],
        planId: round.plan.id,
        rosterId: round.rosterId,
      },
      fiscalYear: 2021,
    });
    const { id } = draft.body as { id: string };
    const { status, headers } = await people.asViewer.get(`${path.replace(round.id, id)}/tally.csv`);
    expect(status).toBe(200);
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="tally-2021\.csv"; filename\*=UTF-8''[\w.%~!-]+$/,
    );
  });
});

describe('CP932', () => {
  it('decodes back: 〜 − — ‖ take the forms of Windows, official signs stay, the rest becomes a question mark', async () => {
    const opinion = '①－２〜−—‖～－（）＜＞＝髙﨑🙂';
    const other = await issuedRound(people.asEditor);
    await people.asStranger.post(responsePath(other.codes[0]), {
      answers: { ...YES_TO_ALL, q3: { text: opinion } },
    });
    const path = `/api/questionnaires/${other.id}/responses.csv?encoding=cp932`;
    const { bytes, headers } = await people.asEditor.get(path);
    expect(headers.get('content-type')).toMatch(/^text\/csv; charset=Shift_JIS/i);
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from('res'));
    const records = recordsIn(iconv.decode(bytes, 'cp932'));
    expect(records[0]?.q3).toMatch(/^①－２～－―∥～－（）＜＞＝髙﨑\?{1,2}$/);
    expect(records[0]?.respondent).toBe('北区');
  });
});
