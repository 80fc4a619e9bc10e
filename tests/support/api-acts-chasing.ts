import { FIRST_LETTERS } from '../../shared/domain/letter.ts';
import type { Act, ActContext } from './api-acts.ts';

const idAt = ({ round }: ActContext, index: number) => round.invitations[index]?.id ?? '';
const onePerson = (context: ActContext) => `/api/invitations/${idAt(context, 6)}/hand-over`;
const several = (context: ActContext) => ({ invitationIds: [idAt(context, 6), idAt(context, 7)] });
const ofRound = ({ round }: ActContext, name: string) => `/api/questionnaires/${round.id}/${name}`;

/** What is recorded while answers are chased, in an order in which all of it succeeds. */
export const CHASING_ACTS: readonly Act[] = [
  [
    'POST /api/invitations/:invitationId/hand-over',
    'hand-over-link',
    (context) => context.people.asEditor.post(onePerson(context)),
  ],
  [
    'DELETE /api/invitations/:invitationId/hand-over',
    'take-back-hand-over',
    (context) => context.people.asEditor.delete(onePerson(context)),
  ],
  [
    'POST /api/questionnaires/:questionnaireId/hand-over',
    'hand-over-links',
    (context) => context.people.asEditor.post(ofRound(context, 'hand-over'), several(context)),
  ],
  [
    'POST /api/questionnaires/:questionnaireId/take-back-hand-over',
    'take-back-hand-overs',
    (context) => context.people.asEditor.post(ofRound(context, 'take-back-hand-over'), several(context)),
  ],
  [
    'POST /api/questionnaires/:questionnaireId/remind',
    'remind-respondents',
    (context) => context.people.asEditor.post(ofRound(context, 'remind'), several(context)),
  ],
  [
    'PUT /api/questionnaires/:questionnaireId/letters',
    'word-letters',
    (context) => context.people.asEditor.put(ofRound(context, 'letters'), FIRST_LETTERS),
  ],
];
