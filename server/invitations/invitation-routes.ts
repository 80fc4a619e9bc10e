import type { FastifyInstance } from 'fastify';
import { invitationParams, invitationReply, issueReply } from '../../shared/api/invitation-api.ts';
import { currentResponseReply } from '../../shared/api/proxy-api.ts';
import { questionnaireParams, reasonBody } from '../../shared/api/questionnaire-api.ts';
import type { Dependencies } from '../dependencies.ts';
import { addRoute } from '../http/route.ts';
import { invitationReplyOf } from '../replies/invitation-replies.ts';
import { questionnaireReplyOf } from '../replies/questionnaire-replies.ts';
import { allInvitations } from './all-invitations.ts';
import { currentResponse } from './current-response.ts';
import { excuse, reinstate } from './excuse.ts';
import { issueQuestionnaire } from './issue-questionnaire.ts';
import { reissue } from './reissue.ts';
import { revoke } from './revoke.ts';

export function addInvitationRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  addRoute(app, {
    method: 'POST',
    url: '/api/questionnaires/:questionnaireId/issue',
    summary: 'Freeze the questionnaire and make the personal links',
    access: 'run-questionnaires',
    params: questionnaireParams,
    replies: { 200: issueReply },
    handler: async ({ params, actor }) => {
      const questionnaire = await issueQuestionnaire(dependencies, { id: params.questionnaireId, actor });
      return {
        questionnaire: questionnaireReplyOf(questionnaire),
        invitations: await allInvitations(dependencies, questionnaire.id),
      };
    },
  });

  addRoute(app, {
    method: 'POST',
    url: '/api/invitations/:invitationId/reissue',
    summary: 'Replace the link; the old one is dead at once, the draft stays',
    access: 'run-questionnaires',
    params: invitationParams,
    replies: { 200: invitationReply },
    handler: async ({ params, actor }) =>
      invitationReplyOf(dependencies, await reissue(dependencies, { id: params.invitationId, actor })),
  });

  addRoute(app, {
    method: 'POST',
    url: '/api/invitations/:invitationId/revoke',
    summary: 'Kill the link; the person stays in the base',
    access: 'run-questionnaires',
    params: invitationParams,
    replies: { 200: invitationReply },
    handler: async ({ params, actor }) =>
      invitationReplyOf(dependencies, await revoke(dependencies, { id: params.invitationId, actor })),
  });

  addRoute(app, {
    method: 'POST',
    url: '/api/invitations/:invitationId/excuse',
    summary: 'Take the person out of the base, with a reason',
    access: 'run-questionnaires',
    params: invitationParams,
    body: reasonBody,
    replies: { 200: invitationReply },
    handler: async ({ params, body, actor }) =>
      invitationReplyOf(
        dependencies,
        await excuse(dependencies, { id: params.invitationId, reason: body.reason, actor }),
      ),
  });

  addRoute(app, {
    method: 'POST',
    url: '/api/invitations/:invitationId/reinstate',
    summary: 'Bring an excused person back into the base',
    access: 'run-questionnaires',
    params: invitationParams,
    replies: { 200: invitationReply },
    handler: async ({ params, actor }) =>
      invitationReplyOf(dependencies, await reinstate(dependencies, { id: params.invitationId, actor })),
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/invitations/:invitationId/response',
    summary: 'What one person has answered by now, for whoever changes it on their behalf',
    access: 'see-responses',
    params: invitationParams,
    replies: { 200: currentResponseReply },
    handler: async ({ params }) => {
      const response = await currentResponse(dependencies, params.invitationId);
      if (!response) return { response: null };
      const { version, submittedAt, author, answers } = response;
      return { response: { version, submittedAt: submittedAt.toISOString(), by: author.by, answers } };
    },
  });
}
