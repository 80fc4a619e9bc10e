import { describe, expect, it } from 'vitest';
import { progressSheetsEn } from '../../../client/staff/messages/progress-sheets-en.ts';
import { progressSheetsJa } from '../../../client/staff/messages/progress-sheets-ja.ts';
import { yearsToChoose } from '../../../client/staff/pages/progress-sheets/plan/fiscal-year-choice.tsx';
import { problemWording } from '../../../client/staff/pages/progress-sheets/problems/place-and-problem.ts';
import { comparedVersions } from '../../../client/staff/pages/progress-sheets/versions/compared-versions.ts';
import {
  shownLines,
  wordDifferences,
} from '../../../client/staff/pages/progress-sheets/versions/shown-lines.ts';
import { committeesOf } from '../../../client/staff/pages/progress-sheets/workflow/committees-of.ts';
import { carriedSheets } from '../../../client/staff/pages/progress-sheets/year/carried-sheets.ts';
import { lineDifferences } from '../../../shared/domain/progress-sheet/line-differences.ts';
import { EMPTY_SHEET } from '../../../shared/domain/progress-sheet/sheet-content.ts';
import type { SheetProblemCode } from '../../../shared/domain/progress-sheet/sheet-problems.ts';
import { parameterNames } from '../../../shared/i18n/translate.ts';

describe('the words of progress sheets', () => {
  const keys = Object.keys(progressSheetsJa) as (keyof typeof progressSheetsJa)[];

  it('are there in both languages with the same parameters, without Japanese in the English', () => {
    for (const key of keys) {
      expect([key, parameterNames(progressSheetsEn[key])]).toEqual([
        key,
        parameterNames(progressSheetsJa[key]),
      ]);
    }
    expect(Object.keys(progressSheetsEn).sort()).toEqual([...keys].sort());
    const japanese = Object.values(progressSheetsEn).filter((text) =>
      /[\u3040-\u30ff\u4e00-\u9fff]/.test(text),
    );
    expect(japanese).toEqual([]);
  });

  const codes: Readonly<Record<SheetProblemCode | 'missing-issues' | 'figure-not-fixed', true>> = {
    ...{ blank: true, 'too-long': true, 'too-many': true, 'broken-characters': true },
    ...{ 'duplicate-part': true, 'not-a-month': true, 'months-reversed': true, 'not-a-day': true },
    ...{ 'outside-fiscal-year': true, 'not-a-fiscal-year': true, 'not-a-count': true, 'total-zero': true },
    ...{ 'done-above-total': true, 'counts-not-adding-up': true, 'duplicate-half': true },
    ...{ 'missing-issues': true, 'figure-not-fixed': true, 'in-the-future': true },
  };

  it.each(Object.keys(codes))('say what is wrong: %s', (code) => {
    for (const locale of ['ja', 'en'] as const) {
      expect(problemWording(locale, { pointer: '', code })).not.toContain(code);
    }
  });

  it('group the largest number that may be given', () => {
    const problem = { pointer: '', code: 'not-a-count', params: { max: 10_000_000 } };
    expect(problemWording('ja', problem)).toBe('０以上10,000,000以下の整数を入れてください');
  });

  it('write days as people read them', () => {
    const params = { first: '2021-04-01', last: '2022-03-31' };
    expect(problemWording('ja', { pointer: '', code: 'outside-fiscal-year', params })).toBe(
      '2021年４月１日（木）から2022年３月31日（木）までの日にしてください',
    );
  });
});

describe('the difference between two versions', () => {
  it('marks the words that changed in a line that was kept', () => {
    expect(
      wordDifferences(
        '32案件を審議し、２年目の計画を達成した。',
        '32案件の取組を審議し、２年目の計画を達成した。',
      ),
    ).toEqual([
      { kind: 'same', text: '32案件' },
      { kind: 'added', text: 'の取組' },
      { kind: 'same', text: 'を審議し、２年目の計画を達成した。' },
    ]);
    expect(wordDifferences('同じ', '同じ')).toEqual([{ kind: 'same', text: '同じ' }]);
    expect(wordDifferences('', '')).toEqual([]);
  });

  it('gives back both lines whole, letter for letter', () => {
    const [before, after] = [
      '・区長会議にて、16案件を審議した。',
      '・部会にて、32 案件について審議を行った。',
    ];
    const words = wordDifferences(before, after);
    const text = (kept: string) =>
      words.filter(({ kind }) => kind === 'same' || kind === kept).map((one) => one.text);
    expect(text('removed').join('')).toBe(before);
    expect(text('added').join('')).toBe(after);
  });

  it('shows the lines around a change and counts those that it leaves out', () => {
    const lines = ['一', '二', '三', '四', '五'];
    const changed = ['一', '二', '三', '四', '六'];
    expect(shownLines(lineDifferences(lines.join('\n'), changed.join('\n')))).toEqual([
      { kind: 'left-out', count: 3 },
      { kind: 'same', text: '四' },
      { kind: 'removed', words: [{ kind: 'removed', text: '五' }] },
      { kind: 'added', words: [{ kind: 'added', text: '六' }] },
    ]);
  });

  it('marks two lines that have little in common as wholly different', () => {
    const lines = lineDifferences('・区長会議にて審議を行った。', '来年度の方向性を検討中。');
    expect(shownLines(lines).map((line) => 'words' in line && line.words.length)).toEqual([1, 1]);
  });

  it('is that of the versions in the address, else of the newest and the one before', () => {
    expect(comparedVersions({}, 3)).toEqual({ from: 2, to: 3 });
    expect(comparedVersions({ from: '0', to: '1' }, 3)).toEqual({ from: 0, to: 1 });
    expect(comparedVersions({ from: '0', to: '3' }, 3)).toEqual({ from: 0, to: 3 });
    expect(comparedVersions({ from: '9', to: 'x' }, 3)).toEqual({ from: 2, to: 3 });
  });
});

describe('the sheets of a plan', () => {
  const stop = {
    pointer: '/content/nextYearIssues',
    code: 'missing-issues',
    params: { displayCode: '①－２' },
  } as const;
  const listed = (itemId: string, revision: number) => ({
    ...{ itemId, number: 1, pillar: { code: '4-2', displayCode: '４-２' }, title: { ja: '項目' } },
    ...{ status: 'draft' as const, revision, updatedAt: null, updatedBy: null, acknowledgements: [] },
    actions: { total: 0, done: 0, overdue: 0, dueThisQuarter: 0 },
    stops: [stop, { pointer: '', code: 'figure-not-fixed' as const, params: { displayCode: '①－１' } }],
  });

  it('are carried forward where they are begun and next year has none', () => {
    const { made, existing } = carriedSheets(
      [listed('a', 2), listed('b', 1), listed('c', 0)],
      [listed('a', 0), listed('b', 1), listed('c', 0)],
    );
    expect([made, existing].map((sheets) => sheets.map(({ itemId }) => itemId))).toEqual([['a'], ['b']]);
  });
});

describe('the years that an action can be about', () => {
  it('are next year and those before, with the one that was chosen long ago', () => {
    expect(yearsToChoose(2026, undefined).slice(0, 3)).toEqual([2027, 2026, 2025]);
    expect(yearsToChoose(2026, 2010).at(-1)).toBe(2010);
  });
});

describe('the committees that are proposed', () => {
  it('are those that the plan and the sheet name, each once', () => {
    const sheet = {
      plan: {
        id: 'p',
        title: { ja: '計画' },
        firstFiscalYear: 2020,
        lastFiscalYear: 2023,
        ownerBody: { ja: '人事・財政部会' },
      },
      indicators: [],
      content: {
        ...EMPTY_SHEET,
        periods: [],
        counts: [
          { key: 'c', label: '件', body: '福祉・健康部会', entries: [] },
          { key: 'd', label: '件', body: '人事・財政部会', entries: [] },
        ],
      },
    };
    expect(committeesOf(sheet)).toEqual(['人事・財政部会', '福祉・健康部会']);
  });
});
