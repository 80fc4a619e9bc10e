import type { ComponentChildren } from 'preact';
import { controlWiring } from '../../../../components/control-wiring.ts';
import { FieldError } from '../../../../components/field-error.tsx';
import { useWords } from '../../../frame/locale-setting.tsx';

export interface TickProps {
  readonly id: string;
  readonly label: ComponentChildren;
  readonly checked: boolean;
  readonly error?: string | undefined;
  readonly onChange: (checked: boolean) => void;
}

/** One thing that is so or not. */
export function Tick({ id, label, checked, error, onChange }: TickProps) {
  const { locale } = useWords();
  return (
    <>
      <span class="tick">
        <input
          {...controlWiring({ id, error })}
          type="checkbox"
          checked={checked}
          autocomplete="off"
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <label for={id}>{label}</label>
      </span>
      <FieldError locale={locale} id={id} error={error} />
    </>
  );
}
