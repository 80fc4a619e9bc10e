import type { FormFields } from '../../shared/domain/answers.ts';
import type { FormGround } from './page-props.ts';

/** The one form of a page, for controls that stand outside of it. */
export const FORM_ID = 'answers';

export interface FormStateProps {
  /** Which page the language switch draws again. */
  readonly page: 'questions' | 'check' | 'conflict';
  readonly ground: FormGround;
  /** Of a page of questions: the place of its first one, and the places that can be seen. */
  readonly at?: number | undefined;
  readonly shown?: readonly number[] | undefined;
}

/** What the server needs to know of the page when its form comes back. */
export function FormState({ page, ground, at, shown }: FormStateProps) {
  return (
    <>
      <input type="hidden" name="_page" value={page} />
      <input type="hidden" name="_basedOn" value={String(ground.basedOn)} />
      <input type="hidden" name="_writer" value={ground.writer} />
      <input type="hidden" name="_seen" value={ground.seen ?? ''} />
      {at !== undefined && <input type="hidden" name="_at" value={String(at)} />}
      {shown && <input type="hidden" name="_shown" value={shown.join()} />}
    </>
  );
}

/**
 * Enter in a field presses the form's first submit button. That must never be the language switch above the form, nor
 * anything that submits: so the first of all is a copy of the harmless next step, out of sight and of the tab order.
 */
export function DefaultButton({ action }: { readonly action: 'next' | 'check' }) {
  return (
    <button
      class="visually-hidden"
      type="submit"
      form={FORM_ID}
      name="action"
      value={action}
      tabIndex={-1}
      aria-hidden="true"
    />
  );
}

/** The answers in hidden fields: the next step then needs neither script nor a stored draft. */
export function CarriedFields({ fields }: { readonly fields: FormFields }) {
  return (
    <>
      {[...fields].flatMap(([name, values]) =>
        values.map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
      )}
    </>
  );
}
