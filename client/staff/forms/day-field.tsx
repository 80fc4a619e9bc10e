import { LabelledField, type LabelledFieldProps } from './labelled-field.tsx';
import type { Values } from './use-form.ts';

/** A day, `YYYY-MM-DD`, by the browser's own control; a deadline given so means the end of that day in Tokyo. */
export function DayField<V extends Values>(props: LabelledFieldProps<V>) {
  const { form, name } = props;
  return (
    <LabelledField {...props}>
      {(wiring) => (
        <input
          {...wiring}
          type="date"
          name={name}
          class="text-input is-short"
          value={form.values[name]}
          onInput={(event) => form.set(name, event.currentTarget.value)}
        />
      )}
    </LabelledField>
  );
}
