import { z } from 'zod';
import { idInAddress, memberCode, TEXT_BOUNDS, text, textReply } from './value-api.ts';

/** The most people one roster holds. */
const ROSTER_LIMIT = 50_000;

const memberDocument = z.strictObject({
  code: memberCode,
  name: text(TEXT_BOUNDS.line),
  kana: z.string().max(TEXT_BOUNDS.line).optional(),
  title: text(TEXT_BOUNDS.line),
  email: z.email().max(TEXT_BOUNDS.email).optional(),
});

export const rosterDocument = z
  .strictObject({
    name: text(TEXT_BOUNDS.line),
    unit: text(TEXT_BOUNDS.line),
    members: z.array(memberDocument).max(ROSTER_LIMIT),
  })
  .superRefine((roster, context) => {
    const seen = new Set<string>();
    roster.members.forEach(({ code }, index) => {
      if (seen.has(code)) {
        context.addIssue({ code: 'custom', message: 'duplicate-code', path: ['members', index, 'code'] });
      }
      seen.add(code);
    });
  });

export const rosterReply = z.object({
  id: z.string(),
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
    }),
  ),
});

export const rostersReply = z.object({
  rosters: z.array(z.object({ id: z.string(), name: textReply, unit: textReply, memberCount: z.int() })),
});

export const rosterParams = z.object({ rosterId: idInAddress });
export type RosterDocument = z.infer<typeof rosterDocument>;
export type RosterReply = z.infer<typeof rosterReply>;
