import { z } from 'zod';
import { ROSTER_BOUNDS } from '../domain/roster.ts';
import { id, idInAddress, memberCode, TEXT_BOUNDS, text, textReply, words } from './value-api.ts';

const memberDocument = z.strictObject({
  code: memberCode,
  name: text(TEXT_BOUNDS.line),
  kana: z.string().max(TEXT_BOUNDS.line).optional(),
  title: text(TEXT_BOUNDS.line),
  email: z.email().max(TEXT_BOUNDS.email).optional(),
  /** What they belong to: a ward or a bureau, by which the figures of a quiz are put together. */
  body: words(TEXT_BOUNDS.line).optional(),
});

export const rosterDocument = z
  .strictObject({
    name: text(TEXT_BOUNDS.line),
    unit: text(TEXT_BOUNDS.line),
    members: z.array(memberDocument).max(ROSTER_BOUNDS.members),
  })
  .superRefine(({ members }, context) => refuseTwice(members, 'code', 'duplicate-code', context));

/** A member with an id is one that the roster has; one without is new. Members stand in their new order. */
const changedMember = z.strictObject({ id: id.optional(), ...memberDocument.shape });

/** What is left out stays as it is. `basedOn` is the revision that the editor saw. */
export const changeRosterBody = z
  .strictObject({
    basedOn: z.int().min(1),
    name: text(TEXT_BOUNDS.line).optional(),
    unit: text(TEXT_BOUNDS.line).optional(),
    members: z.array(changedMember).max(ROSTER_BOUNDS.members).optional(),
  })
  .superRefine(({ members = [] }, context) => {
    refuseTwice(members, 'code', 'duplicate-code', context);
    refuseTwice(members, 'id', 'duplicate-member', context);
  });

function refuseTwice<Key extends 'code' | 'id'>(
  members: readonly { readonly [key in Key]?: string | undefined }[],
  key: Key,
  message: string,
  context: z.core.$RefinementCtx,
): void {
  const seen = new Set<string>();
  members.forEach((member, index) => {
    const value = member[key];
    if (value === undefined) return;
    if (seen.has(value)) context.addIssue({ code: 'custom', message, path: ['members', index, key] });
    seen.add(value);
  });
}

export const rosterReply = z.object({
  id: z.string(),
  /** Counts the changes, from 1: what the next change is based on. */
  revision: z.int(),
  name: textReply,
  unit: textReply,
  members: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      name: textReply,
      kana: z.string().optional(),
      title: textReply,
      email: z.string().optional(),
      body: z.string().optional(),
    }),
  ),
});

export const rostersReply = z.object({
  rosters: z.array(
    z.object({
      id: z.string(),
      name: textReply,
      unit: textReply,
      memberCount: z.int(),
      /** How many questionnaires ask this roster, drafts included. */
      questionnaireCount: z.int(),
    }),
  ),
});

export const rosterParams = z.object({ rosterId: idInAddress });
export type RosterDocument = z.infer<typeof rosterDocument>;
export type ChangeRosterBody = z.infer<typeof changeRosterBody>;
export type RosterReply = z.infer<typeof rosterReply>;
