import type { ControlWiring } from './control-wiring.ts';

export interface TextInputProps extends ControlWiring {
  readonly name: string;
  readonly value?: string | undefined;
  /** `decimal` brings up figures on a touch keyboard; the field stays text, so that nothing typed is lost. */
  readonly inputMode?: 'decimal' | 'numeric' | 'email' | 'search' | undefined;
  readonly type?: 'text' | 'password' | 'email' | 'search' | undefined;
  readonly autocomplete?: 'off' | 'username' | 'email' | 'current-password' | 'new-password' | undefined;
  /** Id of a datalist with words to choose from; others can be entered all the same. */
  readonly list?: string | undefined;
  readonly short?: boolean | undefined;
  readonly onInput?: ((value: string) => void) | undefined;
}

export function TextInput(props: TextInputProps) {
  const { short, type = 'text', autocomplete = 'off', onInput, inputMode, ...rest } = props;
  const control = {
    ...rest,
    inputmode: inputMode,
    class: short ? 'text-input is-short' : 'text-input',
    autocomplete,
    onInput: onInput && ((event: { currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value)),
  };
  // One line for each, because each type of input has attributes of its own.
  if (type === 'password') return <input {...control} type="password" />;
  if (type === 'email') return <input {...control} type="email" />;
  if (type === 'search') return <input {...control} type="search" />;
  return <input {...control} type="text" />;
}
