import { z } from 'zod';
import { questionnaireReply } from './questionnaire-api.ts';
import { idInAddress, TEXT_BOUNDS, textReply, words } from './value-api.ts';

export const invitationState = z.enum(['issued', 'draft', 'answered', 'excused', 'revoked']);

export const respondentReply = z.object({ code: z.string(), name: textReply, title: textReply });

export const invitationReply = z.object({
  id: z.string(),
  respondent: respondentReply,
  state: invitationState,
  /** The personal link; null once revoked. */
  url: z.string().nullable(),
  remindedCount: z.int(),
  lastRemindedAt: z.string().optional(),
  /** When the office recorded that the person has been given this link. */
  handedOverAt: z.string().optional(),
  /** The draft was handed to the respondent by the holder of the preparing link; its words are told to nobody. */
  prepared: z.literal(true).optional(),
  answeredAt: z.string().optional(),
  version: z.int().optional(),
  excusedReason: z.string().optional(),
});

export const issueReply = z.object({
  questionnaire: questionnaireReply,
  invitations: z.array(invitationReply),
});
export const invitationParams = z.object({ invitationId: idInAddress });

export const proxyResponseBody = z.strictObject({
  answers: z.record(z.string(), z.unknown()),
  /** Where the answer came from: paper, telephone … */
  source: words(TEXT_BOUNDS.line),
  basedOn: z.int().min(0).optional(),
});

export type InvitationReply = z.infer<typeof invitationReply>;
