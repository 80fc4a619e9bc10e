/** That something was committed: which questionnaire looks different now, and whose tile where one person's changed. */
export interface Happening {
  readonly questionnaireId: string;
  readonly invitationId?: string | undefined;
}

/**
 * Tells the boards that are open in this process what has been committed. It stores nothing and never waits: a
 * submission that nobody watches pays for one look into a map. What is read for a board is read by its listener, later.
 */
export interface Happenings {
  /** To be called after the commit. */
  publish(happening: Happening): void;
  /** Gives back how to stop listening. */
  listen(questionnaireId: string, listener: (happening: Happening) => void): () => void;
  /** Counts every happening since the start: who knows this number has missed nothing. */
  count(): number;
}

export function openHappenings(): Happenings {
  const listening = new Map<string, Set<(happening: Happening) => void>>();
  let count = 0;
  return {
    publish(happening) {
      count++;
      const listeners = listening.get(happening.questionnaireId);
      if (!listeners) return;
      for (const listener of listeners) listener(happening);
    },
    listen(questionnaireId, listener) {
      const listeners = listening.get(questionnaireId) ?? new Set();
      listeners.add(listener);
      listening.set(questionnaireId, listeners);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) listening.delete(questionnaireId);
      };
    },
    count: () => count,
  };
}
