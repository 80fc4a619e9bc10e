import { z } from 'zod';
import { TEXT_BOUNDS, words } from './value-api.ts';

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

export const createAccountBody = z.strictObject({
  email,
  name: words(TEXT_BOUNDS.line),
  role,
  password: newPassword,
});
export const accountsReply = z.object({ accounts: z.array(accountReply) });

export const setupBody = z.strictObject({
  code: z.string().min(1).max(100),
  email,
  name: words(TEXT_BOUNDS.line),
  password: newPassword,
});

export type AccountReply = z.infer<typeof accountReply>;
export type SignInBody = z.infer<typeof signInBody>;
export type CreateAccountBody = z.infer<typeof createAccountBody>;
export type SetupBody = z.infer<typeof setupBody>;
