import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** How often the texts of each part of the plan were changed, by its id, as they are on the screen. */
export const PlanRevisions = createContext<Readonly<Record<string, number>>>({});

export function useRevision(partId: string | undefined): number | undefined {
  const revisions = useContext(PlanRevisions);
  return partId === undefined ? undefined : revisions[partId];
}
