import { z } from 'zod';

/**
 * Every problem the service answers with: code → status and title. The title is for developers; people read the
 * texts that the faces make from code and params.
 */
export const PROBLEMS = {
  'malformed-request': { status: 400, title: 'The request could not be read' },
  'invalid-request': { status: 400, title: 'The request does not have the expected form' },
  'not-signed-in': { status: 401, title: 'Sign in first' },
  'wrong-credentials': { status: 401, title: 'E-mail or password is wrong' },
  'not-permitted': { status: 403, title: 'This account may not do that' },
  'foreign-origin': { status: 403, title: 'Requests from other sites are not taken' },
  'prepares-only': { status: 403, title: 'This link prepares answers; it does not submit them' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  'state-conflict': { status: 409, title: 'Not possible in the present state' },
  'already-exists': { status: 409, title: 'This exists already' },
  'response-changed': { status: 409, title: 'Another response came between' },
  'draft-changed': { status: 409, title: 'Somebody else has saved a draft in between' },
  'questionnaire-changed': { status: 409, title: 'Somebody else has saved the draft in between' },
  'roster-changed': { status: 409, title: 'Somebody else has changed the roster in between' },
  'plan-part-in-use': { status: 409, title: 'Something rests on this part of the plan' },
  'plan-years-in-use': { status: 409, title: 'Something stands in the years that would be cut off' },
  'roster-in-use': { status: 409, title: 'A questionnaire asks this roster' },
  'changed-meanwhile': { status: 409, title: 'Somebody else has changed this in between' },
  'register-changed': { status: 409, title: 'Somebody else has changed the register in between' },
  'file-changed': { status: 409, title: 'This is not the file that was looked at before' },
  'questionnaire-not-open': { status: 409, title: 'The questionnaire does not take answers yet' },
  'rehearsal-running': { status: 409, title: 'A rehearsal is under way' },
  'sheet-changed': { status: 409, title: 'Somebody else has saved the sheet in between' },
  'sheet-not-editable': { status: 409, title: 'The sheet is fixed' },
  'sheet-not-begun': { status: 409, title: 'Nothing has been written in this sheet yet' },
  'nothing-to-carry-forward': { status: 409, title: 'The year has no sheets' },
  'not-outstanding': { status: 409, title: 'Some of these people are not waited for' },
  'answers-revealed': { status: 409, title: 'The right answers have been shown; the response stands' },
  'already-answered': { status: 409, title: 'This person has answered' },
  'last-administrator': { status: 409, title: 'Somebody must be able to manage accounts' },
  'own-account': { status: 409, title: 'Nobody can disable the account they are signed in to' },
  'result-measured': { status: 409, title: 'The result comes from a fixed questionnaire' },
  'result-published': { status: 409, title: 'The result is public; it changes by a correction' },
  'publication-changed': { status: 409, title: 'Something has changed since this was looked at' },
  'publication-unchanged': { status: 409, title: 'This is what is public already' },
  'not-published': { status: 409, title: 'This year is not public' },
  'questionnaire-closed': { status: 410, title: 'The questionnaire takes no more answers' },
  'respondent-excused': { status: 410, title: 'This person has been excused' },
  'link-used': { status: 410, title: 'This one-time link is used up or expired' },
  'too-large': { status: 413, title: 'The request is too large' },
  'unsupported-content': { status: 415, title: 'This kind of content is not taken' },
  'invalid-fields': { status: 422, title: 'Some fields cannot be taken' },
  'invalid-answers': { status: 422, title: "The answers break the questionnaire's rules" },
  'contradictory-questionnaire': { status: 422, title: 'The questionnaire contradicts itself' },
  'not-issuable': { status: 422, title: 'Something still stops the questionnaire from being issued' },
  'not-publishable': { status: 422, title: 'Something still stops the year from being published' },
  'invalid-deadline': { status: 422, title: 'The deadline cannot be taken' },
  'sheet-problems': { status: 422, title: 'The sheet contradicts itself' },
  'sheet-not-fixable': { status: 422, title: 'Something still stops the sheet from being fixed' },
  'weak-password': { status: 422, title: 'The password is too easy to guess' },
  'invalid-import': { status: 422, title: 'Nothing of this file can be taken in' },
  'invalid-export': { status: 422, title: 'The export cannot be made as asked' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'internal-error': { status: 500, title: 'Something went wrong on our side' },
  'no-print-engine': { status: 501, title: 'No print engine is installed; print the page instead' },
  'print-failed': { status: 503, title: 'The print engine made no file; print the page instead' },
  'exports-busy': { status: 503, title: 'Too many exports at once; try again shortly' },
  'store-busy': { status: 503, title: 'Too much at once; try again shortly' },
  'store-unavailable': { status: 503, title: 'Nothing can be saved at present' },
  maintenance: { status: 503, title: 'The service is under maintenance' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

export interface FieldError {
  /** JSON pointer into the request's body. */
  readonly pointer: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
}

/** RFC 9457, with `code` beside `type` for programs. */
export const problemReply = z.object({
  type: z.string(),
  code: z.string(),
  title: z.string(),
  status: z.int(),
  instance: z.string(),
  errors: z
    .array(
      z.object({
        pointer: z.string(),
        code: z.string(),
        params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
      }),
    )
    .optional(),
});

export type ProblemReply = z.infer<typeof problemReply>;
