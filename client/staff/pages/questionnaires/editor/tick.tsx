import type { ComponentChildren } from 'preact';

export interface TickProps {
  readonly id: string;
  readonly label: ComponentChildren;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** One thing that is so or not. */
export function Tick({ id, label, checked, onChange }: TickProps) {
  return (
    <span class="tick">
      <input
        type="checkbox"
        id={id}
        checked={checked}
        autocomplete="off"
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
    </span>
  );
}
