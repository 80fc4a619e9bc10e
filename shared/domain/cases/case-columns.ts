import { columnsByName, type NamedColumn } from '../table-columns.ts';
import type { TableRow } from '../table-row.ts';
import type { CaseField } from './case.ts';

export type CaseColumnField = 'number' | CaseField;
export type CaseColumn = NamedColumn<CaseColumnField>;

/** The better name first; the very first are those of the file that goes out, so that it comes back the same. */
const HEADERS: Readonly<Record<CaseColumnField, readonly string[]>> = {
  number: ['番号', 'no.', 'no', '№', '案件番号', '整理番号', '連番', '通番', 'number'],
  proposer: [
    ...['提案者', '提案区', '提案元', '提案所属', '提案区名', '区名', '区', '所属', '関係区'],
    ...['proposer', 'proposedby', 'ward'],
  ],
  title: [
    ...['件名', '案件名', '案件', '提案名', '題名', '改善提案', '提案内容', '提案', '手順書名', '内容'],
    ...['title', 'case', 'proposal'],
  ],
  examinedOn: [
    ...['審議日', '審議年月日', '審議した日', '検討日', '審議', 'examinedon', 'examined', 'examinationdate'],
  ],
  outcome: [
    '結果',
    '審議結果',
    '区分',
    '対応状況',
    '状況',
    '検討結果',
    '対応',
    'outcome',
    'result',
    'status',
  ],
  decidedOn: [
    ...['決定日', '対応日', '決定年月日', '対応年月日', '実施日', '完了日', '改訂日'],
    ...['decidedon', 'decided', 'decisiondate'],
  ],
  notes: ['備考', 'メモ', '摘要', '補足', 'notes', 'note', 'remarks'],
};

export interface CaseLayout {
  readonly hasHeader: boolean;
  readonly columns: readonly CaseColumn[];
}

/** By the names in the first row; without names nothing is guessed, since cases look too much alike. */
export function caseLayout(rows: readonly TableRow[]): CaseLayout {
  const columns = columnsByName(rows[0]?.cells ?? [], HEADERS);
  return { hasHeader: columns.some(({ field }) => field !== undefined), columns };
}
