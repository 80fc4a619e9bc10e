import type { FastifyInstance } from 'fastify';
import { previewQuery, questionnaireParams } from '../../shared/api/questionnaire-api.ts';
import { roleMay } from '../../shared/domain/account.ts';
import type { Dependencies } from '../dependencies.ts';
import { addRoute } from '../http/route.ts';
import { found } from '../problem.ts';
import { lastYearOf } from '../replies/last-year-of.ts';
import { drawPreview } from './draw-preview.ts';

/**
 * What respondents will see of a draft, drawn by the very functions that draw it for them. Nothing is stored. The page
 * is read by the staff's app and shown inside of it, never framed by its address: no header is loosened for it.
 */
export function addPreviewRoutes(app: FastifyInstance, { store, clock }: Dependencies): void {
  addRoute(app, {
    method: 'GET',
    url: '/api/questionnaires/:questionnaireId/preview',
    summary: 'The questions page as the first person of the roster will see it; its form does nothing',
    access: 'run-questionnaires',
    params: questionnaireParams,
    query: previewQuery,
    replies: { 200: 'text/html' },
    handler: async ({ params, query, account, reply }) => {
      const previewed = await store.read(async (reads) => {
        const questionnaire = found(await reads.questionnaires.find(params.questionnaireId));
        const [member] = found(await reads.rosters.find(questionnaire.rosterId)).members;
        const maySee = roleMay(account.role, 'see-responses');
        const lastYear = member && maySee ? await lastYearOf(reads, questionnaire, member) : undefined;
        return { questionnaire, member, lastYear };
      });
      const { lang = 'ja', at, chosen = '' } = query;
      reply.header('content-type', 'text/html; charset=utf-8');
      return drawPreview({
        ...previewed,
        locale: lang,
        at: at === undefined ? undefined : Number(at),
        chosen,
        now: clock(),
      });
    },
  });
}
