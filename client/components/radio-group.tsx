import { Choices, type ChoicesProps } from './choices.tsx';

export interface RadioGroupProps extends ChoicesProps {
  /** Nothing is chosen beforehand where this is absent. */
  readonly value?: string | undefined;
  readonly onChoose?: ((value: string) => void) | undefined;
}

export function RadioGroup({ value, onChoose, ...rest }: RadioGroupProps) {
  const chosen = value === undefined ? [] : [value];
  return <Choices {...rest} type="radio" chosen={chosen} onChoose={onChoose && ((one) => onChoose(one))} />;
}
