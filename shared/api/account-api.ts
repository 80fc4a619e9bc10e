import { z } from 'zod';
import { idInAddress, TEXT_BOUNDS, words } from './value-api.ts';

const PASSWORD_BOUNDS = { min: 8, max: 256 } as const;

export const role = z.enum(['admin', 'editor', 'viewer']);
const email = z.email().max(TEXT_BOUNDS.email);
const newPassword = z.string().min(PASSWORD_BOUNDS.min).max(PASSWORD_BOUNDS.max);

export const accountReply = z.object({ id: z.string(), email: z.string(), name: z.string(), role });

export const signInBody = z.strictObject({
  email: z.string().max(TEXT_BOUNDS.email),
  password: z.string().max(PASSWORD_BOUNDS.max),
});
export const signInReply = z.object({ token: z.string(), account: accountReply });

/** The token is given only to who came with one: a browser's stays out of reach of scripts, in its cookie. */
export const sessionReply = z.object({ account: accountReply, token: z.string().optional() });

/** Without a password: the account's owner sets the first one by the one-time link in the answer. */
export const createAccountBody = z.strictObject({
  email,
  name: words(TEXT_BOUNDS.line),
  role,
  password: newPassword.optional(),
});
/** Shown once: the store knows the code's hash only. */
export const oneTimeLinkReply = z.object({ url: z.string(), expiresAt: z.string() });
export const createdAccountReply = accountReply.extend({ invitation: oneTimeLinkReply.optional() });

/** `invited`: nobody has set a password yet. */
const accountState = z.enum(['active', 'invited', 'disabled']);
export const listedAccountReply = accountReply.extend({ state: accountState, sessions: z.int() });
export const accountsReply = z.object({ accounts: z.array(listedAccountReply) });

export const accountParams = z.strictObject({ accountId: idInAddress });
export const changeAccountBody = z.strictObject({
  name: words(TEXT_BOUNDS.line).optional(),
  role: role.optional(),
  disabled: z.boolean().optional(),
});
export const endedReply = z.object({ ended: z.int() });

export const changeOwnAccountBody = z.strictObject({ name: words(TEXT_BOUNDS.line) });
export const changePasswordBody = z.strictObject({
  current: z.string().max(PASSWORD_BOUNDS.max),
  next: newPassword,
});
export const sessionsReply = z.object({
  sessions: z.array(
    z.object({
      startedAt: z.string(),
      expiresAt: z.string(),
      /** The one that asks. */
      current: z.boolean(),
    }),
  ),
});

export const setupBody = z.strictObject({
  code: z.string().min(1).max(100),
  email,
  name: words(TEXT_BOUNDS.line),
  password: newPassword,
});

export const resetPasswordBody = z.strictObject({
  code: z.string().min(1).max(100),
  password: newPassword,
});

export type AccountReply = z.infer<typeof accountReply>;
export type SignInBody = z.infer<typeof signInBody>;
export type CreateAccountBody = z.infer<typeof createAccountBody>;
export type SetupBody = z.infer<typeof setupBody>;
export type AccountState = z.infer<typeof accountState>;
export type ChangeAccountBody = z.infer<typeof changeAccountBody>;
export type ChangePasswordBody = z.infer<typeof changePasswordBody>;
export type ResetPasswordBody = z.infer<typeof resetPasswordBody>;
