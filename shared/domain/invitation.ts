import type { Answers } from './answers.ts';
import type { LocalizedText } from './localized-text.ts';

/** `draft` means that something was saved but nothing submitted yet. Opening a link changes no state. */
export type InvitationState = 'issued' | 'draft' | 'answered' | 'excused' | 'revoked';

/** The post that was asked, as it stood in the roster when the questionnaire was issued. */
export interface Respondent {
  readonly code: string;
  readonly name: LocalizedText;
  readonly title: LocalizedText;
  /** What they belong to (所属), by which the figures of a quiz are put together. */
  readonly body?: string | undefined;
}

export interface Invitation {
  readonly id: string;
  readonly questionnaireId: string;
  /** Place in the roster, from 1: the official order. */
  readonly position: number;
  readonly respondent: Respondent;
  readonly linkVersion: number;
  readonly remindedCount: number;
  /** When the person was last reminded; undefined before the first time. */
  readonly lastRemindedAt: Date | undefined;
  /** When the office recorded that the person has been given this link; undefined until then. */
  readonly handedOverAt: Date | undefined;
  readonly draft: Draft | undefined;
  /** The number of the current response version, 0 before the first. */
  readonly currentVersion: number;
  readonly answeredAt: Date | undefined;
  readonly excusedReason: string | undefined;
  /** When somebody was excused, and by which account; undefined where that was not recorded. */
  readonly excusedAt: Date | undefined;
  readonly excusedBy: string | undefined;
  readonly revokedAt: Date | undefined;
  /** When the link was last replaced; undefined while it is the first. */
  readonly reissuedAt: Date | undefined;
  /** The number of the preparing link handed out last, 0 before the first. */
  readonly preparingVersion: number;
  /** Whether that preparing link opens the draft. */
  readonly hasPreparingLink: boolean;
}

/** The personal link answers; the preparing link, handed on by the respondent, fills in the draft and cannot submit. */
export type LinkKind = 'personal' | 'preparing';

export interface Draft {
  readonly answers: Answers;
  readonly savedAt: Date;
  /** Names this state of the draft: whoever saves next says which state they saw. */
  readonly revision: string;
  /** The page that saved it, empty for a program: a page follows its own draft without being asked. */
  readonly writer: string;
  /** The link by which it was saved. */
  readonly link: LinkKind;
  /** The question where the writer was, from 1. */
  readonly place: number;
  /** When the preparing link's holder handed it to the respondent; undefined while it is being written. */
  readonly preparedAt: Date | undefined;
}

/** On what a page built the draft that it wants to save. */
export interface DraftGround {
  readonly writer: string;
  /** The revision that the page showed, undefined where there was no draft. */
  readonly seen: string | undefined;
}

/** Whether saving would overwrite what somebody else has written since; a page may go on from its own words. */
export function overwritesOthers(
  stored: Pick<Draft, 'revision' | 'writer'> | undefined,
  ground: DraftGround,
): boolean {
  if (!stored || stored.revision === ground.seen) return false;
  return stored.writer !== ground.writer;
}

/** Which links of an invitation were the current ones when it was looked up. */
export type LinkVersions = Pick<Invitation, 'linkVersion' | 'preparingVersion'>;

/** Whether the link that opened an invitation still opens it: it was neither replaced nor ended in the meantime. */
export function stillOpens(
  link: LinkKind,
  opened: LinkVersions,
  { linkVersion, preparingVersion, hasPreparingLink }: LinkVersions & Pick<Invitation, 'hasPreparingLink'>,
): boolean {
  if (opened.linkVersion !== linkVersion) return false;
  return link === 'personal' || (hasPreparingLink && opened.preparingVersion === preparingVersion);
}

/** Whether something was written before the link was replaced: by a predecessor in the post, or by a link gone astray. */
export function cameByEarlierLink(invitation: Pick<Invitation, 'reissuedAt'>, writtenAt: Date): boolean {
  return invitation.reissuedAt !== undefined && writtenAt.getTime() <= invitation.reissuedAt.getTime();
}

/** Who wrote a version: the respondent, or the office for them from paper or telephone. */
export type ResponseAuthor =
  | { readonly by: 'self' }
  | { readonly by: 'proxy'; readonly accountId: string; readonly source: string };

export interface ResponseVersion {
  readonly version: number;
  readonly answers: Answers;
  readonly submittedAt: Date;
  readonly receipt: string;
  readonly author: ResponseAuthor;
}

/** The state that is shown: what takes the person out of the round first, then how far they have come. */
export function stateOf(
  invitation: Pick<Invitation, 'excusedReason' | 'revokedAt' | 'currentVersion' | 'draft'>,
): InvitationState {
  if (invitation.excusedReason !== undefined) return 'excused';
  if (invitation.revokedAt) return 'revoked';
  if (invitation.currentVersion > 0) return 'answered';
  return invitation.draft ? 'draft' : 'issued';
}

/** Whom a board is narrowed to: those of one state, or everybody who is waited for, drafts included. */
export type StandingFilter = InvitationState | 'outstanding';

export function standsIn(filter: StandingFilter, state: InvitationState): boolean {
  return filter === 'outstanding' ? isOutstanding(state) : state === filter;
}

/** Whether somebody is waited for: can still answer and has not. */
export function isOutstanding(state: InvitationState): boolean {
  return state === 'issued' || state === 'draft';
}
