import { componentWords } from '../../../messages/component-words.ts';
import type { FormState, Values } from '../../forms/use-form.ts';
import { FailureNotice } from '../../frame/failure-notice.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { codeOf } from '../../requests/api-client.ts';
import { ratioText, type Year } from './plan-parts.ts';

/** Why a part of a cell was not saved; after a conflict, what is there now. */
export function CellFailure({ form, year }: { readonly form: FormState<Values>; readonly year: Year }) {
  const { locale, say } = useWords();
  if (!form.failure) return null;
  const noValue = componentWords(locale)('noValue');
  const now = {
    target: ratioText(year.target) ?? noValue,
    result: ratioText(year.result) ?? noValue,
  };
  return (
    <>
      <FailureNotice failure={form.failure} />
      {codeOf(form.failure) === 'changed-meanwhile' && <p>{say('planCell.now', now)}</p>}
    </>
  );
}
