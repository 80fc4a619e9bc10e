import type { Act, ActContext } from './api-acts.ts';
import { responsePath } from './api-rounds.ts';

const WRITER = 9;
const markPath = ({ round }: ActContext) =>
  `/api/questionnaires/${round.id}/comments/${round.invitations[WRITER]?.id}/q3/mark`;

/** What is recorded while comments are read; the answer they are marked in comes first. */
export const COMMENT_ACTS: readonly Act[] = [
  [
    'POST /api/answers/:code/response',
    'submit-response',
    (context) =>
      context.people.asStranger.post(responsePath(context.round.codes[WRITER]), {
        answers: { q1: { option: '1' }, q2: { option: '4' }, q3: { text: '課題がある。' } },
      }),
  ],
  [
    'PUT /api/questionnaires/:questionnaireId/comments/:invitationId/:question/mark',
    'mark-comment',
    (context) => context.people.asEditor.put(markPath(context), { version: 1 }),
  ],
  [
    'DELETE /api/questionnaires/:questionnaireId/comments/:invitationId/:question/mark',
    'unmark-comment',
    (context) => context.people.asEditor.delete(markPath(context)),
  ],
];
