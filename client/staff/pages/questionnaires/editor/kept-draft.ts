import type { EditedDraft } from './edited-draft.ts';

/** What could not be sent, with the revision that it was written on; kept in this browser until the service has it. */
export interface KeptDraft {
  readonly revision: number;
  readonly edited: EditedDraft;
}

const keyOf = (id: string) => `hakaru.editor.${id}`;

export function keepDraft(id: string, kept: KeptDraft): void {
  quietly(() => localStorage.setItem(keyOf(id), JSON.stringify(kept)));
}

export function forgetDraft(id: string): void {
  quietly(() => localStorage.removeItem(keyOf(id)));
}

export function keptDraft(id: string): KeptDraft | undefined {
  const kept: Partial<KeptDraft> | null | undefined = quietly(() =>
    JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null'),
  );
  const isWhole = typeof kept?.revision === 'number' && Array.isArray(kept.edited?.questions);
  return isWhole ? (kept as KeptDraft) : undefined;
}

/** A browser that keeps nothing (private, full, forbidden) must not stop anybody from writing. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
