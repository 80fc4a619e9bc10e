import type { ComponentChildren } from 'preact';
import type { Locale } from '../../shared/domain/localized-text.ts';
import { controlWiring, helpId } from './control-wiring.ts';
import { FieldError } from './field-error.tsx';
import { Requirement } from './requirement.tsx';

export interface Choice {
  readonly value: string;
  readonly label: ComponentChildren;
}

export interface ChoicesProps {
  readonly locale: Locale;
  /** Id of the first choice, where an error's link leads; the others are numbered after it. */
  readonly id: string;
  readonly name: string;
  readonly legend: ComponentChildren;
  readonly choices: readonly Choice[];
  readonly required?: boolean | undefined;
  readonly help?: ComponentChildren;
  readonly error?: string | undefined;
}

interface DrawnChoices extends ChoicesProps {
  readonly type: 'radio' | 'checkbox';
  readonly chosen: readonly string[];
  readonly onChoose?: ((value: string, checked: boolean) => void) | undefined;
}

/** What radio and checkbox groups have in common: one below the other, each a whole row to press. */
export function Choices(props: DrawnChoices) {
  const { locale, id, name, legend, choices, required, help, error, type, chosen, onChoose } = props;
  const wiring = controlWiring({ id, help, error });
  return (
    <fieldset class={error ? 'choices has-error' : 'choices'} aria-describedby={wiring['aria-describedby']}>
      <legend>
        {legend}
        {required !== undefined && <Requirement locale={locale} required={required} />}
      </legend>
      {help && (
        <div class="field-help" id={helpId(id)}>
          {help}
        </div>
      )}
      {choices.map(({ value, label }, index) => {
        const choiceId = index === 0 ? id : `${id}-${index + 1}`;
        return (
          <div class="choice" key={value}>
            <input
              type={type}
              id={choiceId}
              name={name}
              value={value}
              checked={chosen.includes(value)}
              autocomplete="off"
              aria-invalid={wiring['aria-invalid']}
              onChange={onChoose && ((event) => onChoose(value, event.currentTarget.checked))}
            />
            <label for={choiceId}>{label}</label>
          </div>
        );
      })}
      <FieldError locale={locale} id={id} error={error} />
    </fieldset>
  );
}
