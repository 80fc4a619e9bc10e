/** Who acted: a member of staff, the person behind a link, or the service itself (first start, commands). */
export type Actor =
  | { readonly kind: 'account'; readonly id: string }
  | { readonly kind: 'respondent'; readonly invitationId: string }
  | { readonly kind: 'service' };

/** What is recorded. Never answers, link codes, hashes of codes, passwords. */
export interface AuditRecord {
  readonly at: Date;
  readonly actor: Actor;
  /** Verb and noun: `issue-questionnaire`. */
  readonly action: string;
  /** `questionnaire/<id>`, `invitation/<id>` … */
  readonly subject: string;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

export interface AuditEntry extends AuditRecord {
  /** From 1, without gaps. */
  readonly sequence: number;
  /** Hash of the entry before; sixty-four zeros for the first. */
  readonly previousHash: string;
  /** SHA-256 over the previous hash and `auditText` of this record, in hexadecimal. */
  readonly hash: string;
}

export const FIRST_PREVIOUS_HASH = '0'.repeat(64);

/** The canonical text of a record, which its hash covers: fixed order of members, keys of details sorted. */
export function auditText(record: AuditRecord): string {
  const details = Object.fromEntries(
    Object.entries(record.details).sort(([left], [right]) => (left < right ? -1 : 1)),
  );
  const actor =
    record.actor.kind === 'account'
      ? `account/${record.actor.id}`
      : record.actor.kind === 'respondent'
        ? `respondent/${record.actor.invitationId}`
        : 'service';
  return JSON.stringify([record.at.getTime(), actor, record.action, record.subject, details]);
}
