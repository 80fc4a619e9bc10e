import type { ControlWiring } from './control-wiring.ts';

export interface TextAreaProps extends ControlWiring {
  readonly name: string;
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
  readonly onInput?: ((value: string) => void) | undefined;
}

/** No `maxlength`: it would cut a pasted text without a word. What is too long is said, and stays. */
export function TextArea({ rows = 4, value = '', onInput, ...rest }: TextAreaProps) {
  return (
    <textarea
      {...rest}
      class="text-area"
      rows={rows}
      autocomplete="off"
      value={value}
      onInput={onInput && ((event) => onInput(event.currentTarget.value))}
    />
  );
}
