import '../../support/every-word.ts';
import { describe, expect, it } from 'vitest';
import { casesEn } from '../../../client/staff/messages/cases-en.ts';
import { casesJa } from '../../../client/staff/messages/cases-ja.ts';
import { fieldWording } from '../../../client/staff/messages/field-wording.ts';
import { lineProblemWording } from '../../../client/staff/messages/line-problem-wording.ts';
import { casesSentence, handledOfTotal } from '../../../client/staff/pages/cases/case-sentence.ts';
import { caseBody, caseValues } from '../../../client/staff/pages/cases/case-values.ts';
import { CASE_FIELDS, CASE_OUTCOMES, OUTCOME_LABELS } from '../../../shared/domain/cases/case.ts';
import { parameterNames } from '../../../shared/i18n/translate.ts';

const LOCALES = ['ja', 'en'] as const;

describe('the figures of a day', () => {
  const counts = (done: number, total: number) => ({
    ...{ on: '2021-09-30', examined: 16, handled: { done, total } },
    outcomes: { unsuited: 16 - total, revised: done, done: 0, 'in-progress': total - done },
  });

  it('are no 0 of 0 where nothing asks to be handled', () => {
    expect(handledOfTotal(counts(0, 0))).toBeUndefined();
    expect(handledOfTotal(counts(0, 2))).toBe('0/2');
    expect(casesSentence('ja', counts(0, 0))).toMatch(
      /16案件を審議しました。対応を要する案件はありません。$/,
    );
    expect(casesSentence('ja', counts(1, 2))).toMatch(/対応を要する２案件のうち１案件を対応しました。$/);
    expect(casesSentence('en', counts(0, 0))).toMatch(/None of them asks to be handled\.$/);
  });
});

describe('the words of the case register', () => {
  it('are the same keys with the same parameters in both languages', () => {
    expect(Object.keys(casesEn)).toEqual(Object.keys(casesJa));
    for (const key of Object.keys(casesJa) as (keyof typeof casesJa)[]) {
      expect(parameterNames(casesEn[key]), key).toEqual(parameterNames(casesJa[key]));
    }
  });

  it('call every field and outcome something, the outcomes as they are printed', () => {
    for (const field of ['number', ...CASE_FIELDS]) expect(casesJa).toHaveProperty([`field.${field}`]);
    for (const outcome of CASE_OUTCOMES) {
      expect(casesJa[`outcome.${outcome}`]).toBe(OUTCOME_LABELS[outcome].ja);
    }
  });

  it.each([
    ...['blank', 'too-long', 'broken-characters', 'not-a-day', 'before-fiscal-year', 'in-the-future'],
    ...['missing-examined-on', 'before-examined', 'nothing-decided'],
  ])('say what is wrong with a field and with a line of a file: %s', (code) => {
    const params = { max: 200, firstOn: '2021-04-01', lastOn: '2022-03-31' };
    for (const locale of LOCALES) {
      for (const wording of [fieldWording, lineProblemWording]) {
        expect(wording(locale, { code, params })).not.toMatch(new RegExp(`${code}|[{}]|2021-04-01`));
      }
    }
  });

  it.each([
    ...['invalid-number', 'unknown-outcome', 'duplicate-number', 'duplicate-case', 'ambiguous-case'],
    'too-many-columns',
  ])('say why a line is refused: %s', (code) => {
    for (const locale of LOCALES) {
      const said = lineProblemWording(locale, { code, params: { firstLine: 2, max: 7 } });
      expect(said).not.toMatch(new RegExp(`${code}|[{}]`));
    }
  });

  it.each(['no-cases', 'no-title-column', 'nothing-left', 'too-many-cases', 'unclosed-quote', 'same-case'])(
    'say what stops a file or a case: %s',
    (code) => {
      for (const locale of LOCALES) {
        const said = fieldWording(locale, { code, params: { max: 2_000, line: 3, number: 1 } });
        expect(said).not.toMatch(new RegExp(`${code}|[{}]`));
      }
    },
  );
});

describe('what is sent of a case', () => {
  const one = { id: 'c', number: 1, revision: 3, proposer: '北区', title: '　甲', outcome: 'done' as const };

  it('is what stands in the fields, exactly as it was written', () => {
    const values = { ...caseValues(undefined), proposer: '北区', title: '　甲 ', notes: ' ' };
    expect(caseBody(values, undefined, 2021)).toEqual({
      ...{ fiscalYear: 2021, proposer: '北区', title: '　甲 ', outcome: 'in-progress' },
    });
  });

  it('says of a change what it is based on, and what is no longer there', () => {
    const values = { ...caseValues({ ...one, examinedOn: '2021-07-20' }), examinedOn: '' };
    expect(caseBody(values, one, 2021)).toEqual({
      ...{ basedOn: 3, proposer: '北区', title: '　甲', outcome: 'done' },
      ...{ examinedOn: null, decidedOn: null, notes: null },
    });
  });
});
