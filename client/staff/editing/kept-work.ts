/**
 * What could not be sent, with the revision that it was written on and what that said: who saved since and what both
 * changed cannot be told without it. Kept in this browser until the service has it.
 */
export interface KeptWork<Edited> {
  readonly revision: number;
  /** Absent in what an earlier edition of the app kept. */
  readonly agreed?: Edited | undefined;
  readonly edited: Edited;
}

const keyOf = (name: string) => `hakaru.editor.${name}`;

export function keepWork<Edited>(name: string, kept: KeptWork<Edited>): void {
  quietly(() => localStorage.setItem(keyOf(name), JSON.stringify(kept)));
}

export function forgetWork(name: string): void {
  quietly(() => localStorage.removeItem(keyOf(name)));
}

/** `isWhole` says whether what was kept, perhaps by an earlier edition of the app, is what is edited here. */
export function keptWork<Edited>(
  name: string,
  isWhole: (edited: Partial<Edited>) => boolean,
): KeptWork<Edited> | undefined {
  const kept: Partial<KeptWork<Edited>> | null | undefined = quietly(() =>
    JSON.parse(localStorage.getItem(keyOf(name)) ?? 'null'),
  );
  if (typeof kept?.revision !== 'number' || !kept.edited || !isWhole(kept.edited)) return undefined;
  const agreed = kept.agreed && isWhole(kept.agreed) ? kept.agreed : undefined;
  return { revision: kept.revision, agreed, edited: kept.edited };
}

/** A browser that keeps nothing (private, full, forbidden) must not stop anybody from writing. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
