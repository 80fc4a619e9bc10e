import type { FormFields } from '../../shared/domain/answers.ts';

/** The one form of a page, for controls that stand outside of it. */
export const FORM_ID = 'answers';

export interface FormStateProps {
  /** Which page the language switch draws again. */
  readonly page: 'questions' | 'check' | 'conflict';
  readonly basedOn: number;
}

export function FormState({ page, basedOn }: FormStateProps) {
  return (
    <>
      <input type="hidden" name="_page" value={page} />
      <input type="hidden" name="_basedOn" value={String(basedOn)} />
    </>
  );
}

/**
 * Enter in a field presses the form's first submit button. That must never be the language switch above the form, nor
 * anything that submits: so the first of all is a copy of the harmless 入力内容を確認する, out of sight and of the tab order.
 */
export function DefaultButton() {
  return (
    <button
      class="visually-hidden"
      type="submit"
      form={FORM_ID}
      name="action"
      value="check"
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
