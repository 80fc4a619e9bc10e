import { DataTable } from '../../../components/data-table.tsx';
import { dayTimeWording } from '../../../messages/date-wording.ts';
import { figureIn } from '../../../messages/figures.ts';
import { addresses } from '../../addresses.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import { type HistoryYear, milestonesIn, type Year } from './plan-parts.ts';
import { WrittenValue } from './written-value.tsx';

interface Version {
  readonly fiscalYear: number;
  readonly kind: 'target' | 'result';
  readonly version: number;
  readonly at: string;
  readonly value: Year['target'] | Year['result'];
  /** Of a result: the sentences of its time, which its judgements count. */
  readonly sentences?: ReturnType<typeof milestonesIn>;
  readonly source?: string | undefined;
  readonly questionnaireId?: string | undefined;
  readonly correction?: string | undefined;
  readonly correctedBy?: string | undefined;
}

/** Every target and result that was ever written: nothing that was changed is lost. */
export function VersionTable({ years }: { readonly years: readonly HistoryYear[] }) {
  const { locale, say } = useWords();
  return (
    <DataTable
      caption={say('planHistory.versions')}
      rows={versionsIn(years)}
      rowKey={({ fiscalYear, kind, version }) => `${fiscalYear} ${kind} ${version}`}
      columns={[
        {
          key: 'at',
          header: say('planHistory.at'),
          namesRow: true,
          cell: ({ at }) => dayTimeWording(locale, new Date(at)),
        },
        {
          key: 'year',
          header: say('planHistory.year'),
          cell: ({ fiscalYear }) => fiscalYearWording(locale, fiscalYear),
        },
        {
          key: 'what',
          header: say('planHistory.what'),
          cell: ({ kind, version }) =>
            say('planHistory.version', { what: say(`planCell.${kind}`), version: figureIn(locale, version) }),
        },
        {
          key: 'value',
          header: say('planHistory.value'),
          cell: ({ kind, value, sentences }) => {
            if (value === null) return say('planHistory.removed');
            const isGivenUp = kind === 'result' && 'judgements' in value && value.judgements.length === 0;
            if (isGivenUp) return say('planHistory.givenUp');
            return <WrittenValue value={value} sentences={sentences} />;
          },
        },
        {
          key: 'basis',
          header: say('planHistory.basis'),
          cell: ({ source, questionnaireId, correction, correctedBy }) => {
            if (correction !== undefined) {
              const words = { reason: correction, name: correctedBy ?? '' };
              return say(correctedBy ? 'planHistory.correctedBy' : 'planHistory.corrected', words);
            }
            return questionnaireId === undefined ? (
              source
            ) : (
              <a href={addresses.results(questionnaireId)}>{say('planHistory.byQuestionnaire')}</a>
            );
          },
        },
      ]}
      stacks
      empty={<p>{say('planHistory.noVersions')}</p>}
    />
  );
}

function versionsIn(years: readonly HistoryYear[]): readonly Version[] {
  const all = years.flatMap(({ fiscalYear, targets, results }): readonly Version[] => [
    ...targets.map(({ target, ...one }) => ({ ...one, fiscalYear, kind: 'target' as const, value: target })),
    ...results.map(({ result, ...one }) => ({
      ...{ ...one, fiscalYear, kind: 'result' as const, value: result },
      sentences: milestonesIn(targets.findLast(({ at }) => at <= one.at)?.target ?? null),
    })),
  ]);
  return all.toSorted((left, right) => right.at.localeCompare(left.at));
}
