import type { ComponentChildren } from 'preact';
import { ActButton } from '../frame/act-button.tsx';
import { FormErrors } from './form-errors.tsx';
import type { FormState, Values } from './use-form.ts';

export interface FormProps<V extends Values> {
  readonly form: FormState<V>;
  readonly onSubmit: () => void;
  readonly button: string;
  /** What the button says while the service is being asked. */
  readonly busy: string;
  /** Beside the button. */
  readonly beside?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Form<V extends Values>({ form, onSubmit, button, busy, beside, children }: FormProps<V>) {
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <FormErrors form={form} />
      {children}
      <div class="button-row">
        <ActButton type="submit" look="primary" running={form.running} busy={busy}>
          {button}
        </ActButton>
        {beside}
      </div>
    </form>
  );
}
