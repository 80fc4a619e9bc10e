/** What ties a control to its label, help and error: made in one place, so that no page forgets a part. */
export interface ControlWiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
}

export interface Described {
  readonly id: string;
  readonly help?: unknown;
  readonly error?: string | undefined;
}

export function controlWiring({ id, help, error }: Described): ControlWiring {
  // The error is read first: it is why the person is here again.
  const descriptions = [error && errorId(id), help && helpId(id)].filter(Boolean);
  return {
    id,
    'aria-describedby': descriptions.length > 0 ? descriptions.join(' ') : undefined,
    'aria-invalid': error ? 'true' : undefined,
  };
}

export const helpId = (id: string) => `${id}-help`;
export const errorId = (id: string) => `${id}-error`;
