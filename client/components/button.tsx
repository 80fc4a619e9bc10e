import type { ComponentChildren } from 'preact';

export interface ButtonProps {
  readonly children: ComponentChildren;
  readonly look?: 'primary' | 'secondary' | 'danger' | 'text' | undefined;
  /** `button` when absent: a button that submits says so. */
  readonly type?: 'submit' | 'button' | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  /** Id of the form it belongs to, where it stands outside of it. */
  readonly form?: string | undefined;
  readonly formAction?: string | undefined;
  readonly lang?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly onClick?: (() => void) | undefined;
}

/** Never disabled: a button that cannot help says why when it is pressed. */
export function Button(props: ButtonProps) {
  const { children, look = 'secondary', type = 'button', describedBy, onClick, ...rest } = props;
  return (
    <button
      {...rest}
      type={type}
      class={`button is-${look}`}
      aria-describedby={describedBy}
      onClick={onClick && (() => onClick())}
    >
      {children}
    </button>
  );
}
