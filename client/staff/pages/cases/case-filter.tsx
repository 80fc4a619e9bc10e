import { useEffect, useState } from 'preact/hooks';
import { CASE_OUTCOMES, type CaseOutcome } from '../../../../shared/domain/cases/case.ts';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { TextInput } from '../../../components/text-input.tsx';
import { figureIn } from '../../../messages/figures.ts';
import { SelectField } from '../../forms/select-field.tsx';
import type { CasesReply } from '../../requests/replies.ts';
import { useCaseWords } from './case-words.ts';

/** Empty for all. */
export interface CaseQuery {
  readonly outcome: CaseOutcome | '';
  readonly proposer: string;
  readonly text: string;
}

export const EVERY_CASE: CaseQuery = { outcome: '', proposer: '', text: '' };

export interface CaseFilterProps {
  readonly query: CaseQuery;
  readonly register: CasesReply;
  readonly onQuery: (query: CaseQuery) => void;
}

/** After so long without a key the service is asked. */
const PAUSE_MS = 250;

/** Which cases are listed: by outcome, by proposer, by words. */
export function CaseFilter({ query, register, onQuery }: CaseFilterProps) {
  const { locale, say } = useCaseWords();
  const [typed, setTyped] = useState(query.text);
  useEffect(() => {
    if (typed === query.text) return undefined;
    const timer = setTimeout(() => onQuery({ ...query, text: typed }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const isFiltered = query.outcome !== '' || query.proposer !== '' || query.text !== '';
  const clear = () => {
    setTyped('');
    onQuery(EVERY_CASE);
  };
  // A proposer whose last case has gone is still what the list is filtered by.
  const proposers =
    query.proposer === '' || register.proposers.includes(query.proposer)
      ? register.proposers
      : [...register.proposers, query.proposer];
  return (
    <fieldset class="case-filter">
      <legend class="visually-hidden">{say('list.heading')}</legend>
      <SelectField
        id="case-outcome-filter"
        label={say('filter.outcome')}
        value={query.outcome}
        options={[
          { value: '', text: say('filter.outcome.all') },
          ...CASE_OUTCOMES.map((value) => ({ value, text: say(`outcome.${value}`) })),
        ]}
        onChoose={(value) =>
          onQuery({ ...query, outcome: CASE_OUTCOMES.find((outcome) => outcome === value) ?? '' })
        }
      />
      <SelectField
        id="case-proposer-filter"
        label={say('filter.proposer')}
        value={query.proposer}
        options={[
          { value: '', text: say('filter.proposer.all') },
          ...proposers.map((value) => ({ value, text: value })),
        ]}
        onChoose={(proposer) => onQuery({ ...query, proposer })}
      />
      <Field locale={locale} id="case-text-filter" label={say('filter.text')}>
        {(wiring) => <TextInput {...wiring} name="text" type="search" value={typed} onInput={setTyped} />}
      </Field>
      {isFiltered && (
        <div class="case-found">
          <p role="status">
            {say('filter.found', {
              total: figureIn(locale, register.total),
              matching: figureIn(locale, register.matching),
            })}
          </p>
          <Button onClick={clear}>{say('filter.clear')}</Button>
        </div>
      )}
    </fieldset>
  );
}
