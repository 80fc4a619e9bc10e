import { useRef, useState } from 'preact/hooks';
import { type ApiClient, codeOf, type Failure, type Method, type Outcome } from '../requests/api-client.ts';
import { type FieldMistake, mistakesOf } from './field-mistakes.ts';

export type Values = Readonly<Record<string, string>>;

export interface Submission<V extends Values> {
  readonly method: Method;
  readonly path: string;
  readonly body: unknown;
  /** Fields that must say something, by the code of what is wrong when they do not. */
  readonly required?: Readonly<Partial<Record<keyof V & string, string>>>;
  /** Parts of the body that a field makes under another name: what is wrong with them stands at that field. */
  readonly alsoNamed?: Readonly<Record<string, keyof V & string>> | undefined;
}

export interface FormState<V extends Values = Values> {
  readonly values: V;
  readonly set: (name: keyof V & string, value: string) => void;
  /** By field name; kept as codes, so that the language can be switched. */
  readonly mistakes: ReadonlyMap<string, FieldMistake>;
  /** What went wrong beside the fields. */
  readonly failure: Failure | undefined;
  readonly running: boolean;
  /** What each field is called on the screen; the fields say so themselves as they are drawn. */
  readonly labels: Map<string, string>;
  /** Counts the submissions that failed, so that the summary is focused anew each time. */
  readonly refusals: number;
  /** Refuses one field without asking the service. */
  readonly refuse: (name: keyof V & string, mistake: FieldMistake) => void;
  readonly submit: <T>(submission: Submission<V>) => Promise<Outcome<T> | undefined>;
}

/** A form's values and what is wrong with them. What was entered survives every error. */
export function useForm<V extends Values>(initial: V, client: ApiClient): FormState<V> {
  const [values, setValues] = useState(initial);
  const [mistakes, setMistakes] = useState<ReadonlyMap<string, FieldMistake>>(new Map());
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const [running, setRunning] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const underWay = useRef(false);
  const labels = useRef(new Map<string, string>());

  const refuseAll = (found: ReadonlyMap<string, FieldMistake>, because: Failure | undefined) => {
    setMistakes(found);
    setFailure(because);
    setRefusals((count) => count + 1);
  };

  const submit = async <T>({ method, path, body, required, alsoNamed }: Submission<V>) => {
    if (underWay.current) return undefined;
    const missing = new Map(
      Object.entries(required ?? {}).flatMap(([name, code]) =>
        values[name]?.trim() === '' && code ? [[name, { code }] as const] : [],
      ),
    );
    if (missing.size > 0) {
      refuseAll(missing, undefined);
      return undefined;
    }
    underWay.current = true;
    setRunning(true);
    const outcome = await client.send<T>(method, path, body === undefined ? {} : { body });
    underWay.current = false;
    setRunning(false);
    if (outcome.ok) refuseNothing();
    else if (codeOf(outcome.failure) !== 'not-signed-in') {
      const found = mistakesOf(outcome.failure, Object.keys(initial), alsoNamed);
      refuseAll(found.byField, found.byField.size > 0 && !found.others ? undefined : outcome.failure);
    }
    return outcome;
  };

  const refuseNothing = () => {
    setMistakes(new Map());
    setFailure(undefined);
  };

  const set = (name: keyof V & string, value: string) =>
    setValues((before) => ({ ...before, [name]: value }));

  const refuse = (name: keyof V & string, mistake: FieldMistake) =>
    refuseAll(new Map([[name, mistake]]), undefined);

  return { values, set, mistakes, failure, running, labels: labels.current, refusals, refuse, submit };
}
