import type { AuditEntryReply } from '../../shared/api/audit-api.ts';
import type { Actor, AuditEntry } from '../../shared/domain/audit.ts';
import type { LocalizedText } from '../../shared/domain/localized-text.ts';
import type { ReadStore } from '../store/store.ts';

/** Names of things by kind and id, each looked up once. */
export type FindName = (kind: string, id: string) => Promise<LocalizedText | undefined>;

/** What an id in the log is called today; a thing that has been deleted, or has no name, is called nothing. */
export function namesIn(reads: ReadStore): FindName {
  const itemTitle = async (id: string) => {
    const planId = await reads.plans.findPlanIdOfItem(id);
    const plan = planId === undefined ? undefined : await reads.plans.find(planId);
    return plan?.items.find((item) => item.id === id)?.title;
  };
  const lookUp: Readonly<Record<string, (id: string) => Promise<LocalizedText | undefined>>> = {
    account: async (id) => {
      const account = await reads.accounts.find(id);
      return account && { ja: account.name };
    },
    invitation: async (id) => (await reads.invitations.find(id))?.respondent.title,
    questionnaire: async (id) => (await reads.questionnaires.find(id))?.content.title,
    plan: async (id) => (await reads.plans.find(id))?.title,
    sheet: itemTitle,
    cases: itemTitle,
    roster: async (id) => (await reads.rosters.find(id))?.name,
    indicator: async (id) => {
      const planId = await reads.plans.findPlanIdOfIndicator(id);
      const plan = planId === undefined ? undefined : await reads.plans.find(planId);
      const all = plan?.items.flatMap(({ indicators }) => indicators) ?? [];
      const code = all.find((indicator) => indicator.id === id)?.displayCode;
      return code === undefined ? undefined : { ja: code };
    },
  };
  const known = new Map<string, LocalizedText | undefined>();
  return async (kind, id) => {
    const key = `${kind}/${id}`;
    if (!known.has(key)) known.set(key, await lookUp[kind]?.(id));
    return known.get(key);
  };
}

export async function entryReplyOf(entry: AuditEntry, nameOf: FindName): Promise<AuditEntryReply> {
  const { sequence, at, actor, action, details, hash } = entry;
  const [kind = '', id = ''] = entry.subject.split('/');
  const [subjectName, actorName] = [await nameOf(kind, id), await actorNameOf(actor, nameOf)];
  const actorId = idOf(actor);
  return {
    sequence,
    at: at.toISOString(),
    actor: {
      kind: actor.kind,
      ...(actorId === undefined ? {} : { id: actorId }),
      ...(actorName ? { name: actorName } : {}),
    },
    action,
    subject: { kind, id, ...(subjectName ? { name: subjectName } : {}) },
    details,
    ...(await namesOfDetails(details, nameOf)),
    hash,
  };
}

/** Details that hold ids, and of what. */
const IDS_IN_DETAILS: Readonly<Record<string, string>> = {
  from: 'questionnaire',
  invitationIds: 'invitation',
};
const MOST_NAMED = 10;

async function namesOfDetails(
  details: AuditEntry['details'],
  nameOf: FindName,
): Promise<Pick<AuditEntryReply, 'names'>> {
  const names: Record<string, LocalizedText[]> = {};
  for (const [key, kind] of Object.entries(IDS_IN_DETAILS)) {
    const ids = details[key];
    if (typeof ids !== 'string') continue;
    const found: LocalizedText[] = [];
    for (const id of ids.split(' ').slice(0, MOST_NAMED)) {
      const name = await nameOf(kind, id);
      if (name) found.push(name);
    }
    if (found.length > 0) names[key] = found;
  }
  return Object.keys(names).length > 0 ? { names } : {};
}

export function idOf(actor: Actor): string | undefined {
  if (actor.kind === 'account') return actor.id;
  return actor.kind === 'respondent' ? actor.invitationId : undefined;
}

async function actorNameOf(actor: Actor, nameOf: FindName): Promise<LocalizedText | undefined> {
  if (actor.kind === 'account') return nameOf('account', actor.id);
  return actor.kind === 'respondent' ? nameOf('invitation', actor.invitationId) : undefined;
}
