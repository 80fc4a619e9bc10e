/** What the page is filtered by stands in its address: it can be kept, sent on, and gone back to. */
const MEMBERS = ['actor', 'action', 'subject', 'from', 'to', 'after'] as const;

export type AuditQuery = Readonly<Partial<Record<(typeof MEMBERS)[number], string>>>;

/** Of an address's query, what the audit log knows; empty members leave nothing out. */
export function auditQueryOf(query: Readonly<Record<string, string | undefined>>): AuditQuery {
  return Object.fromEntries(MEMBERS.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));
}

/** The filter alone: a file holds every page of it. */
export function withoutPlace({ after: _, ...filter }: AuditQuery): AuditQuery {
  return filter;
}
