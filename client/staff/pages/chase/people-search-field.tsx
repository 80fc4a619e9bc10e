import { useEffect, useState } from 'preact/hooks';
import { Field } from '../../../components/field.tsx';
import { TextInput } from '../../../components/text-input.tsx';
import { useWords } from '../../frame/locale-setting.tsx';

export interface PeopleSearchProps {
  readonly search: string;
  readonly onSearch: (search: string) => void;
}

/** After so long without a key the service is asked, where it has to be. */
const PAUSE_MS = 250;

export function PeopleSearch({ search, onSearch }: PeopleSearchProps) {
  const { locale, say } = useWords();
  const [typed, setTyped] = useState(search);
  useEffect(() => {
    if (typed === search) return undefined;
    const timer = setTimeout(() => onSearch(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <Field locale={locale} id="people-search" label={say('chase.search')}>
      {(wiring) => <TextInput {...wiring} name="search" type="search" value={typed} onInput={setTyped} />}
    </Field>
  );
}
