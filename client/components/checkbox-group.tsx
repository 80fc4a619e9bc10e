import { Choices, type ChoicesProps } from './choices.tsx';

export interface CheckboxGroupProps extends ChoicesProps {
  readonly values: readonly string[];
  /** Gets all values chosen, in the order of the choices. */
  readonly onChoose?: ((values: readonly string[]) => void) | undefined;
}

export function CheckboxGroup({ values, onChoose, ...rest }: CheckboxGroupProps) {
  const choose = (value: string, checked: boolean) => {
    const chosen = (one: string) => (one === value ? checked : values.includes(one));
    onChoose?.(rest.choices.map((choice) => choice.value).filter(chosen));
  };
  return <Choices {...rest} type="checkbox" chosen={values} onChoose={onChoose && choose} />;
}
