import { describe, expect, it } from 'vitest';
import type { CaseContent } from '../../../shared/domain/cases/case.ts';
import { problemsOfCase } from '../../../shared/domain/cases/case-problems.ts';
import { writtenDay } from '../../../shared/domain/cases/written-day.ts';

const YEAR = { fiscalYear: 2021, today: '2022-03-11' };
const GOOD: CaseContent = { proposer: '北区', title: '窓口の案内', outcome: 'in-progress' };
const DECIDED: CaseContent = {
  ...{ ...GOOD, outcome: 'revised', examinedOn: '2021-07-20', decidedOn: '2021-09-10', notes: '改訂した' },
};

const problems = (content: CaseContent) =>
  problemsOfCase(content, YEAR).map(({ field, code }) => [field, code]);

describe('a case', () => {
  it('is kept with a proposer and a title alone, and with everything', () => {
    expect([problems(GOOD), problems(DECIDED)]).toEqual([[], []]);
  });

  it.each<[Partial<CaseContent>, string, string]>([
    [{ proposer: '　' }, 'proposer', 'blank'],
    [{ title: ' ' }, 'title', 'blank'],
    [{ title: 'あ'.repeat(401) }, 'title', 'too-long'],
    [{ proposer: 'あ'.repeat(201) }, 'proposer', 'too-long'],
    [{ notes: 'あ'.repeat(4_001) }, 'notes', 'too-long'],
    [{ notes: ' ' }, 'notes', 'blank'],
    [{ title: '\ud867' }, 'title', 'broken-characters'],
    [{ title: '読めない\ufffd' }, 'title', 'broken-characters'],
    [{ proposer: 'a\0b' }, 'proposer', 'broken-characters'],
    [{ title: '案\u0007' }, 'title', 'broken-characters'],
    [{ notes: '改訂\u0085した' }, 'notes', 'broken-characters'],
    [{ examinedOn: undefined, decidedOn: undefined }, 'examinedOn', 'missing-examined-on'],
    [{ examinedOn: '2021-02-29', decidedOn: undefined }, 'examinedOn', 'not-a-day'],
    [{ examinedOn: '2021-03-31', decidedOn: undefined }, 'examinedOn', 'before-fiscal-year'],
    [{ examinedOn: '2022-03-12', decidedOn: undefined }, 'examinedOn', 'in-the-future'],
    [{ decidedOn: '2021-07-19' }, 'decidedOn', 'before-examined'],
    [{ decidedOn: '2022-03-12' }, 'decidedOn', 'in-the-future'],
    [{ decidedOn: '10日' }, 'decidedOn', 'not-a-day'],
    [{ outcome: 'in-progress' }, 'decidedOn', 'nothing-decided'],
  ])('is refused with %j at %s: %s', (change, field, code) => {
    expect(problems({ ...DECIDED, ...change })).toEqual([[field, code]]);
  });

  it('keeps tabs and line ends, which come back from a file as they were', () => {
    const notes = '一\t二\r\n三\n四';
    expect(problems({ ...DECIDED, title: '件名\n', notes })).toEqual([]);
  });

  it.each(['unsuited', 'revised', 'done'] as const)('has been examined when its outcome is %s', (outcome) => {
    expect(problems({ ...GOOD, outcome })).toEqual([['examinedOn', 'missing-examined-on']]);
  });

  it('may be examined on the first of April of its year, and dealt with years after', () => {
    const late = { fiscalYear: 2021, today: '2024-06-01' };
    const content: CaseContent = { ...DECIDED, examinedOn: '2021-04-01', decidedOn: '2024-06-01' };
    expect(problemsOfCase(content, late)).toEqual([]);
  });
});

describe('a day as offices write it', () => {
  it.each([
    ['2021-09-10', '2021-09-10'],
    ['2021/9/10', '2021-09-10'],
    ['２０２１年９月１０日', '2021-09-10'],
    ['令和3年9月10日', '2021-09-10'],
    ['R3.9.10', '2021-09-10'],
    ['令和元年5月1日', '2019-05-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['2021-02-29', undefined],
    ['9/10', undefined],
    ['21/9/10', undefined],
    ['未定', undefined],
  ])('%s is %s', (text, day) => {
    expect(writtenDay(text)).toBe(day);
  });
});
