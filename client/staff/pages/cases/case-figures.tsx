import { CASE_OUTCOMES } from '../../../../shared/domain/cases/case.ts';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { Field } from '../../../components/field.tsx';
import { writtenDay } from '../../../messages/date-wording.ts';
import { groupedFigure } from '../../../messages/figures.ts';
import type { CaseCountsReply, CasesReply } from '../../requests/replies.ts';
import { casesSentence, handledOfTotal } from './case-sentence.ts';
import { useCaseWords } from './case-words.ts';

interface DayRow {
  readonly key: string;
  readonly name: string;
  readonly counts: CaseCountsReply;
}

export interface CaseFiguresProps {
  readonly register: CasesReply;
  /** The day that was chosen; empty for today. */
  readonly on: string;
  readonly onDay: (on: string) => void;
}

/** What was examined and handled by mid-year, by the year's end, and by today or any other day. */
export function CaseFigures({ register, on, onDay }: CaseFiguresProps) {
  const { locale, say } = useCaseWords();
  const { counts, today } = register;
  const named = (key: 'midYear' | 'yearEnd' | 'on', name: string): DayRow => ({
    key,
    name: say('figures.dayNamed', { name, day: writtenDay(locale, counts[key].on) }),
    counts: counts[key],
  });
  const rows = [
    named('midYear', say('figures.midYear')),
    named('yearEnd', say('figures.yearEnd')),
    named('on', say(counts.on.on === today ? 'figures.today' : 'figures.other')),
  ];
  /** Missing is not zero: a day to come has no figures yet, and 0 of 0 is none. */
  const figure = (row: DayRow, read: (counts: CaseCountsReply) => string | undefined) => {
    const isToCome = row.counts.on > today;
    const value = isToCome ? undefined : read(row.counts);
    if (value !== undefined) return value;
    return (
      <>
        <span aria-hidden="true">{say('figures.noValue')}</span>
        <span class="visually-hidden">
          {say(isToCome ? 'figures.toCome.read' : 'figures.nothingToHandle.read')}
        </span>
      </>
    );
  };
  const columns: readonly Column<DayRow>[] = [
    { key: 'day', header: say('figures.day'), namesRow: true, cell: ({ name }) => name },
    {
      key: 'examined',
      header: say('figures.examined'),
      numeric: true,
      cell: (row) => <strong>{figure(row, ({ examined }) => groupedFigure(examined))}</strong>,
    },
    ...CASE_OUTCOMES.map(
      (outcome): Column<DayRow> => ({
        key: outcome,
        header: say(`outcome.${outcome}`),
        numeric: true,
        cell: (row) => figure(row, ({ outcomes }) => groupedFigure(outcomes[outcome])),
      }),
    ),
    {
      key: 'handled',
      header: say('figures.handled'),
      numeric: true,
      cell: (row) => figure(row, handledOfTotal),
    },
  ];
  return (
    <section class="stack case-figures" aria-labelledby="case-figures">
      <h2 id="case-figures">{say('figures.heading')}</h2>
      <DataTable
        caption={say('figures.caption')}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        stacks
        empty={null}
      />
      <p>{casesSentence(locale, counts.on)}</p>
      <p class="quiet">{say('figures.help')}</p>
      <Field locale={locale} id="case-counts-on" label={say('figures.on')}>
        {(wiring) => (
          <input
            {...wiring}
            type="date"
            class="text-input is-short"
            value={on || today}
            onChange={({ currentTarget }) => onDay(currentTarget.value)}
          />
        )}
      </Field>
    </section>
  );
}
