import { OUTCOME_LABELS } from '../../shared/domain/cases/case.ts';
import { eraFiscalYear } from '../../shared/domain/fiscal-year.ts';
import { type CsvTable, onePage } from '../csv/csv-reply.ts';
import type { RegisterPlace } from './register-place.ts';

/** Headers that the import knows, so that what goes out comes back the same. */
export const CASE_CSV_COLUMNS = ['番号', '提案者', '件名', '審議日', '結果', '決定日', '備考'] as const;

/** One row a case, by number. */
export function casesCsv({ item, fiscalYear, register }: RegisterPlace): CsvTable {
  return {
    fileName: `事例台帳_${eraFiscalYear(fiscalYear)}_${item.title.ja}`,
    asciiFileName: `cases-${fiscalYear}`,
    columns: CASE_CSV_COLUMNS,
    rows: onePage(
      register.cases.map(({ number, proposer, title, examinedOn, outcome, decidedOn, notes }) => {
        return [number, proposer, title, examinedOn, OUTCOME_LABELS[outcome].ja, decidedOn, notes];
      }),
    ),
  };
}
