import { useRef } from 'preact/hooks';
import { type FormState, useForm, type Values } from '../../forms/use-form.ts';
import { codeOf, type Failure } from '../../requests/api-client.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import type { CellRequest } from './target-values.ts';

export interface CellPart {
  readonly form: FormState<Values>;
  readonly isChanged: boolean;
  /** True when it has been saved. */
  readonly save: () => Promise<boolean>;
}

export interface CellPartOptions {
  /** What is kept, as the fields show it. */
  readonly kept: Values;
  readonly path: string;
  /** The version that is current by what was read last. */
  readonly basedOn: number;
  readonly requestOf: (values: Values, basedOn: number) => CellRequest;
  /** Somebody else was faster, or it is saved: what is kept is read again. */
  readonly readAgain: () => void;
}

/** The target or the result of a cell while it is written. */
export function useCellPart({ kept, path, basedOn, requestOf, readAgain }: CellPartOptions): CellPart {
  const { client } = useSignedIn();
  const form = useForm<Values>(kept, client);
  // What the writing began with: what others save meanwhile is no change of this writer's.
  const begun = useRef(JSON.stringify(kept));
  // Reading again by itself must not make others' changes look seen: only a conflict that was told does.
  const seen = useRef<number | undefined>(basedOn);
  const save = async () => {
    const version = seen.current ?? basedOn;
    const request = requestOf(form.values, version);
    if ('refused' in request) {
      form.refuse(request.refused, request.mistake);
      return false;
    }
    const outcome = await form.submit(
      request.method === 'DELETE'
        ? { method: 'DELETE', path: `${path}?${removalQuery(version, request.givesUp)}`, body: undefined }
        : { method: 'PUT', path, body: request.body },
    );
    if (!outcome) return false;
    if (outcome.ok) begun.current = JSON.stringify(form.values);
    if (outcome.ok || codeOf(outcome.failure) === 'changed-meanwhile') {
      seen.current = undefined;
      readAgain();
    } else if (isJudgedMeanwhile(outcome.failure)) readAgain();
    return outcome.ok;
  };
  return { form, save, isChanged: JSON.stringify(form.values) !== begun.current };
}

function removalQuery(basedOn: number, givesUp: number | undefined): string {
  return `basedOn=${basedOn}${givesUp === undefined ? '' : `&givesUp=${givesUp}`}`;
}

/** More was judged since it was read: how many judgements would be given up has to be asked anew. */
function isJudgedMeanwhile(failure: Failure): boolean {
  return (
    failure.kind === 'problem' &&
    (failure.problem.errors ?? []).some(({ code }) => code === 'judged-sentences')
  );
}
