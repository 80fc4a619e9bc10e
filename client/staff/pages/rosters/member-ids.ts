import type { Member } from '../../../../shared/domain/roster.ts';

/**
 * Somebody new has an id of this page until the service gives one, and keeps the page's own for as long as the page is
 * open: changes that were made before they were saved still find them. From the page's id to the service's.
 */
export type ServiceIds = ReadonlyMap<string, string>;

/** As the service takes them: ids only of those whom it has, since those who are new get theirs from it. */
export function sentMembers(
  members: readonly Member[],
  saved: readonly Member[],
  ids: ServiceIds,
): readonly object[] {
  const known = new Set(saved.map(({ id }) => id));
  return members.map(({ id: own, ...content }) => {
    const id = ids.get(own) ?? own;
    return known.has(id) ? { id, ...content } : content;
  });
}

/** After a save: whom the service calls what. Both lists stand in the same order. */
export function idsAfter(ids: ServiceIds, sent: readonly Member[], answered: readonly Member[]): ServiceIds {
  const next = new Map(ids);
  sent.forEach(({ id }, index) => {
    const theirs = answered[index]?.id;
    if (theirs !== undefined && theirs !== id) next.set(id, theirs);
  });
  return next;
}

/** The service's members under the ids of this page. */
export function underOwnIds(members: readonly Member[], ids: ServiceIds): readonly Member[] {
  if (ids.size === 0) return members;
  const own = new Map([...ids].map(([page, service]) => [service, page]));
  return members.map((member) => ({ ...member, id: own.get(member.id) ?? member.id }));
}
