import type { ComponentChildren } from 'preact';
import type { Locale } from '../../shared/domain/localized-text.ts';
import { type ControlWiring, controlWiring, helpId } from './control-wiring.ts';
import { FieldError } from './field-error.tsx';
import { Requirement } from './requirement.tsx';

export interface FieldProps {
  readonly locale: Locale;
  /** Id of the control; help and error take theirs from it. */
  readonly id: string;
  readonly label: ComponentChildren;
  /** Left out where neither `※必須` nor `※任意` is wanted, as in a search field. */
  readonly required?: boolean | undefined;
  readonly help?: ComponentChildren;
  readonly error?: string | undefined;
  /** Draws the control with the wiring it is given: `(wiring) => <TextInput {...wiring} name="title" />`. */
  readonly children: (wiring: ControlWiring) => ComponentChildren;
}

/** Label, `※必須`, help, control and error of one control. */
export function Field({ locale, id, label, required, help, error, children }: FieldProps) {
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
        {required !== undefined && <Requirement locale={locale} required={required} />}
      </label>
      {help && (
        <div class="field-help" id={helpId(id)}>
          {help}
        </div>
      )}
      {children(controlWiring({ id, help, error }))}
      <FieldError locale={locale} id={id} error={error} />
    </div>
  );
}
