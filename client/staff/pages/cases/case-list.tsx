import { type Column, DataTable } from '../../../components/data-table.tsx';
import { writtenDay } from '../../../messages/date-wording.ts';
import { groupedFigure } from '../../../messages/figures.ts';
import type { CaseReply, CasesReply } from '../../requests/replies.ts';
import { useCaseWords } from './case-words.ts';
import { OutcomeBadge } from './outcome-badge.tsx';

export interface CaseListProps {
  readonly register: CasesReply;
  /** Absent for those who only read. */
  readonly acts: CaseActs | undefined;
}

export interface CaseActs {
  readonly change: (one: CaseReply) => void;
  readonly remove: (one: CaseReply) => void;
}

/** A page of the register, a row a case. */
export function CaseList({ register, acts }: CaseListProps) {
  const { locale, say } = useCaseWords();
  const day = (date: string | undefined) =>
    date === undefined ? say('list.none') : writtenDay(locale, date);
  const columns: readonly Column<CaseReply>[] = [
    { key: 'number', header: say('field.number'), numeric: true, cell: ({ number }) => number },
    { key: 'proposer', header: say('field.proposer'), cell: ({ proposer }) => <bdi>{proposer}</bdi> },
    {
      key: 'title',
      header: say('field.title'),
      namesRow: true,
      cell: ({ title, notes }) => (
        <>
          <bdi class="as-entered case-title">{title}</bdi>
          {notes !== undefined && <bdi class="as-entered quiet case-notes">{notes}</bdi>}
        </>
      ),
    },
    {
      key: 'examinedOn',
      header: say('field.examinedOn'),
      cell: ({ examinedOn }) => <span class="nowrap">{day(examinedOn)}</span>,
    },
    {
      key: 'outcome',
      header: say('field.outcome'),
      cell: ({ outcome }) => <OutcomeBadge outcome={outcome} />,
    },
    {
      key: 'decidedOn',
      header: say('field.decidedOn'),
      cell: ({ decidedOn }) => <span class="nowrap">{day(decidedOn)}</span>,
    },
    ...(acts
      ? [
          {
            key: 'acts',
            header: say('list.acts'),
            cell: (one: CaseReply) => (
              <span class="case-acts">
                <button
                  type="button"
                  class="tile-link"
                  aria-label={say('change.of', { number: one.number })}
                  onClick={() => acts.change(one)}
                >
                  {say('change')}
                </button>
                <button
                  type="button"
                  class="tile-link"
                  aria-label={say('remove.of', { number: one.number })}
                  onClick={() => acts.remove(one)}
                >
                  {say('remove')}
                </button>
              </span>
            ),
          },
        ]
      : []),
  ];
  return (
    <div class="case-list">
      <DataTable
        caption={say('list.caption', { matching: groupedFigure(register.matching) })}
        columns={columns}
        rows={register.cases}
        rowKey={({ id }) => id}
        stacks
        empty={<p>{say('filter.empty')}</p>}
      />
    </div>
  );
}
