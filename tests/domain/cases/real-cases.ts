import type { Case } from '../../../shared/domain/cases/case.ts';

type Dated = Pick<Case, 'examinedOn' | 'outcome' | 'decidedOn'>;

/**
 * The cases of the FY2021 sheet, by the figures that it prints: 16 examined by mid-year, 32 by the year's end, of which
 * 28 proved unsuited and 4 were revised. The sheet names no titles, so these have numbers.
 */
export function examinedCases(): readonly Case[] {
  return Array.from({ length: 32 }, (_, index) =>
    caseNumbered(index + 1, {
      examinedOn: index < 16 ? '2021-07-20' : '2021-12-10',
      outcome: index % 8 === 0 ? 'revised' : 'unsuited',
      ...(index % 8 === 0 ? { decidedOn: '2022-02-18' } : {}),
    }),
  );
}

/** Those of the year before that asked for something to be done: 21, of which 19 by mid-year and all by its end. */
export function handledCases(): readonly Case[] {
  return Array.from({ length: 21 }, (_, index) =>
    caseNumbered(index + 1, {
      examinedOn: '2021-02-15',
      outcome: 'done',
      decidedOn: index < 19 ? '2021-08-31' : '2021-11-30',
    }),
  ).map((one) => ({ ...one, fiscalYear: 2020 }));
}

export function caseNumbered(number: number, dated: Partial<Dated> = {}): Case {
  return {
    ...{ id: `case-${number}`, itemId: 'item-2', fiscalYear: 2021, number, revision: 1 },
    ...{ proposer: '北区', title: `作業手順書 ${number}`, outcome: 'in-progress' },
    ...dated,
  };
}
