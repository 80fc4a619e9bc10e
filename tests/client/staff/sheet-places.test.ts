import { describe, expect, it } from 'vitest';
import { sheetPlace } from '../../../client/staff/pages/progress-sheets/problems/named-place.ts';
import { idsNear } from '../../../client/staff/pages/progress-sheets/problems/place-ids.ts';
import { sectionStates } from '../../../client/staff/pages/progress-sheets/sheet-sections.ts';
import {
  putIn,
  putInAlike,
  suggestionStanding,
} from '../../../client/staff/pages/progress-sheets/texts/suggested-text.ts';
import { unfinishedParts } from '../../../client/staff/pages/progress-sheets/workflow/unfinished-parts.ts';
import { EMPTY_SHEET, type SheetContent } from '../../../shared/domain/progress-sheet/sheet-content.ts';
import { quarterlySheet } from '../../domain/real-sheets.ts';

const SUGGESTED = '・結果。\n　＜①－１＞ 24 区長/24 区長\n　＜①－２＞ 23 区長/24 区長';

describe('a suggested text', () => {
  it('goes into an empty field or to the end, and takes nothing away', () => {
    expect(putIn('', SUGGESTED)).toBe(SUGGESTED);
    expect(putIn('前文。', '後')).toBe('前文。\n後');
    expect(putIn('前文。\n', '後')).toBe('前文。\n後');
    expect(putIn('　', '後')).toBe('　\n後');
  });

  it('stands like the other lines of the field: with their ・, and apart from them where they are', () => {
    const text = '結果。\n　＜①－１＞ 24 区長/24 区長';
    expect(putInAlike('', text)).toBe(text);
    expect(putInAlike('前文。', text)).toBe(`前文。\n${text}`);
    expect(putInAlike('・前文。', text)).toBe(`・前文。\n\n・${text}`);
    expect(putInAlike('・前文。\n\n', text)).toBe(`・前文。\n\n・${text}`);
    expect(putInAlike('・一。\n\n・二。\n', text)).toBe(`・一。\n\n・二。\n\n・${text}`);
    expect(putInAlike('・一。\n・二。', text)).toBe(`・一。\n・二。\n・${text}`);
    expect(putInAlike('・前文。', '■結果')).toBe('・前文。\n\n■結果');
  });

  it('is offered until it is in, and again when the figures have changed', () => {
    expect(suggestionStanding('', SUGGESTED).standing).toBe('offered');
    expect(suggestionStanding(`前文。\n${SUGGESTED}\n後文。`, SUGGESTED).standing).toBe('in');
    const otherWords = '・書き直した文。\n＜①－１＞ 24 区長/24 区長\n\n　＜①－２＞　23 区長/24 区長 ';
    expect(suggestionStanding(otherWords, SUGGESTED).standing).toBe('in');
    expect(suggestionStanding('＜①－１＞ 24 区長/24 区長', SUGGESTED).standing).toBe('offered');
    const old = SUGGESTED.replace('23 区長', '22 区長');
    expect(suggestionStanding(old, SUGGESTED)).toEqual({
      standing: 'differs',
      differing: [{ code: '＜①－２＞', written: '22 区長/24 区長', suggested: '23 区長/24 区長' }],
    });
  });
});

describe('what a sheet still lacks', () => {
  const states = (content: Partial<typeof EMPTY_SHEET>, stops: { code: string }[] = []) =>
    Object.fromEntries(
      sectionStates({ ...EMPTY_SHEET, ...content }, { stops, noted: 0 }).map((one) => [one.section, one]),
    );

  it('is told section by section', () => {
    const { mid, end, next, plan } = states({
      midYearEvaluation: '中間',
      yearEndEvaluation: '　\n',
      periods: [
        {
          ...{ key: 'p', label: '４月', firstMonth: 4, lastMonth: 4 },
          actions: [
            { key: 'a', text: '検討', doneOn: '2021-04-30' },
            { key: 'b', text: '実施' },
          ],
        },
      ],
    });
    expect([mid, end, next].map((one) => one?.completeness)).toEqual(['partly', 'empty', 'empty']);
    expect(plan).toMatchObject({ completeness: 'written', count: 2, done: 1 });
  });

  it('is not called written where something stops it from being saved', () => {
    const problems = [{ pointer: '/periods/0/label' }, { pointer: '/periods/0/actions/0/doneOn' }];
    const listed = sectionStates(EMPTY_SHEET, { stops: [], noted: 0, problems });
    expect(listed.filter(({ completeness }) => completeness === 'wrong')).toEqual([
      { section: 'plan', completeness: 'wrong', count: 2 },
    ]);
  });

  it('says what stops fixing until something is written there', () => {
    const stops = [{ code: 'missing-issues' }];
    expect(states({}, stops).next?.completeness).toBe('needed');
    expect(states({ nextYearIssues: '・課題' }, stops).next?.completeness).toBe('written');
    expect(states({}, [{ code: 'figure-not-fixed' }]).next?.completeness).toBe('empty');
  });
});

describe('a place of a sheet', () => {
  it('leads to its field, then to what it stands in', () => {
    expect(idsNear('/content/nextYearIssues')[0]).toBe('sheet-nextYearIssues');
    expect(idsNear('/counts/0/entries/1/figure/total')).toEqual([
      'sheet-counts-0-entries-1-figure-total',
      'sheet-counts-0-entries-1-figure',
      'sheet-counts-0-entries-1',
      'sheet-counts-0-entries',
      'sheet-counts-0',
      'sheet-counts',
      'sheet-counts',
    ]);
    // An indicator's figure stands outside of what is written.
    expect(idsNear('').at(-1)).toBe('sheet-targets');
  });

  it('is named in words', () => {
    const place = (pointer: string) => sheetPlace('ja', pointer);
    expect(place('/content/periods/0/actions/1/doneOn')).toBe('期間１の取組２・完了日');
    expect(place('/content/periods/1/label')).toBe('期間２・期間の見出し');
    expect(place('/content/periods')).toBe('行動計画・取組内容');
    expect(place('/nextYearIssues')).toBe('翌年度にむけた課題と方向性');
    expect(sheetPlace('en', '/counts/0/unit')).toBe('Count 1, Unit');
  });

  it('is named in the words that stand at its field', () => {
    const content: SheetContent = {
      ...EMPTY_SHEET,
      periods: [{ key: 'p', label: '【第１四半期】', firstMonth: 4, lastMonth: 6, actions: [] }],
      counts: [
        {
          ...{ key: 'c', label: '作業手順書等の改善提案の審議' },
          entries: [{ asOf: 'year-end', figure: { kind: 'of-total', done: 19, total: 21 } }],
        },
      ],
    };
    const place = (pointer: string) => sheetPlace('ja', pointer, content);
    expect(place('/periods/0/actions/0/text')).toBe('【第１四半期】の取組１');
    expect(place('/counts/0/entries/0/figure/total')).toBe('作業手順書等の改善提案の審議・期末・全体の数');
    expect(place('/counts/0/entries/0/figure/parts/1/count')).toBe(
      '作業手順書等の改善提案の審議・期末・内訳２の数',
    );
  });
});

describe('what is said before a sheet is fixed', () => {
  const indicators = [
    { displayCode: '①－１', status: 'not-measured' },
    { displayCode: '①－２', status: 'missed' },
    { displayCode: '①－３', status: 'no-target' },
  ];

  it('is what was not measured, not written and not done', () => {
    const [quarter, ...others] = quarterlySheet().periods;
    if (!quarter) throw new Error('there are four quarters');
    const actions = quarter.actions.map((action, at) =>
      at < 2 ? { ...action, doneOn: '2021-06-01' } : action,
    );
    const content = quarterlySheet({ periods: [{ ...quarter, actions }, ...others], nextYearIssues: '　\n' });
    expect(unfinishedParts({ content, indicators })).toEqual({
      ...{ unmeasured: ['①－１'], unwritten: ['nextYearIssues'], open: 6, actions: 8 },
    });
    expect(unfinishedParts({ content: EMPTY_SHEET, indicators: [] })).toEqual({
      ...{ unmeasured: [], open: 0, actions: 0 },
      unwritten: [
        'periods',
        'midYearEvaluation',
        'secondHalfDirection',
        'yearEndEvaluation',
        'nextYearIssues',
      ],
    });
  });
});
