import type { Server } from 'node:http';
import formbody from '@fastify/formbody';
import Fastify, { type FastifyHttpOptions, type FastifyInstance } from 'fastify';
import { addAccountRoutes } from './accounts/account-routes.ts';
import { limitAttempts } from './accounts/attempts.ts';
import { addOwnAccountRoutes } from './accounts/own-account-routes.ts';
import { addSessionRoutes } from './accounts/session-routes.ts';
import { addAuditRoutes } from './audit/audit-routes.ts';
import { addCaseImportRoutes } from './cases/case-import-routes.ts';
import { addCaseRoutes } from './cases/case-routes.ts';
import type { Dependencies } from './dependencies.ts';
import { addCommentRoutes } from './exports/comment-routes.ts';
import { addExportRoutes } from './exports/export-routes.ts';
import type { ExportTables } from './exports/exported-figures.ts';
import { authenticate } from './http/authentication.ts';
import { findClientDir, serveClientFiles } from './http/client-files.ts';
import { compressPages } from './http/compressed-pages.ts';
import { takeEmptyJson } from './http/empty-json.ts';
import { limitExports } from './http/export-limit.ts';
import { limitFailures } from './http/failure-limit.ts';
import { addHealthRoutes } from './http/health-routes.ts';
import { cutIdleConnections } from './http/idle-connections.ts';
import { closeForMaintenance } from './http/maintenance.ts';
import { describeApi } from './http/openapi.ts';
import { respondWithProblems } from './http/problem-responses.ts';
import { logOptions, newRequestId } from './http/request-log.ts';
import { requireAccess } from './http/required-access.ts';
import { setSecurityHeaders } from './http/security-headers.ts';
import { refuseStrangeRequests } from './http/strange-requests.ts';
import { addBoardRoutes } from './invitations/board-routes.ts';
import { addEventRoutes } from './invitations/event-routes.ts';
import { addInvitationRoutes } from './invitations/invitation-routes.ts';
import { addLetterRoutes } from './invitations/letter-routes.ts';
import { packageDir } from './package-dir.ts';
import { addPlanEditingRoutes } from './plans/plan-editing-routes.ts';
import { addPlanRoutes } from './plans/plan-routes.ts';
import { addPlanYearRoutes } from './plans/plan-year-routes.ts';
import { addPreviewRoutes } from './preview/preview-routes.ts';
import { addPlanSheetRoutes } from './progress-sheets/plan-sheet-routes.ts';
import { addSheetPrintRoutes } from './progress-sheets/print/sheet-print-routes.ts';
import { addProgressSheetRoutes } from './progress-sheets/progress-sheet-routes.ts';
import { addSheetHistoryRoutes } from './progress-sheets/sheet-history-routes.ts';
import { addPublicationRoutes } from './publication/publication-routes.ts';
import { respondToUnreadableResults } from './publication/results-failures.ts';
import { addResultsRoutes } from './publication/results-routes.ts';
import { addQuestionnaireRoutes } from './questionnaires/questionnaire-routes.ts';
import { quizCsv } from './quizzes/quiz-csv.ts';
import { addQuizRoutes } from './quizzes/quiz-routes.ts';
import { addRehearsalRoutes } from './rehearsals/rehearsal-routes.ts';
import { addAnswerPageRoutes } from './responses/answer-page-routes.ts';
import { addAnswerRoutes } from './responses/answer-routes.ts';
import { addPaperRoutes } from './responses/paper-routes.ts';
import { addPreparingRoutes } from './responses/preparing-routes.ts';
import { addResponseRoutes } from './responses/response-routes.ts';
import { responsesCsv } from './responses/responses-csv.ts';
import { respondToUnreadableAddress } from './responses/unreadable-addresses.ts';
import { addRosterImportRoutes } from './rosters/roster-import-routes.ts';
import { addRosterRoutes } from './rosters/roster-routes.ts';
import { addSummaryRoutes } from './tallies/summary-routes.ts';
import { tallyCsv } from './tallies/tally-csv.ts';
import { addTallyRoutes } from './tallies/tally-routes.ts';

/** Wrong link codes from one address; right ones from it are answered all the same. */
const UNKNOWN_CODES = { max: 60, windowMs: 60_000 };

/** The whole service, ready to listen or to be called by tests. */
export async function buildApp(dependencies: Dependencies): Promise<FastifyInstance> {
  const { config } = dependencies;
  const app = Fastify(serverOptions(dependencies));
  cutIdleConnections(app);
  app.removeContentTypeParser('text/plain');
  takeEmptyJson(app);
  respondWithProblems(app);
  setSecurityHeaders(app, { https: config.publicUrl?.startsWith('https:') ?? false });
  closeForMaintenance(app, dependencies);
  refuseStrangeRequests(app);
  requireAccess(app);
  await authenticate(app, dependencies);
  const queue = limitExports(app, dependencies);
  await describeApi(app, '0.1.0');

  const unknownCodes = limitFailures(UNKNOWN_CODES);
  addHealthRoutes(app, dependencies);
  const attempt = limitAttempts(dependencies);
  addSessionRoutes(app, dependencies, attempt);
  addOwnAccountRoutes(app, dependencies, attempt);
  addAccountRoutes(app, dependencies);
  addAuditRoutes(app, dependencies);
  addPlanRoutes(app, dependencies);
  addPlanEditingRoutes(app, dependencies);
  addPlanYearRoutes(app, dependencies);
  addPlanSheetRoutes(app, dependencies);
  addProgressSheetRoutes(app, dependencies);
  addSheetHistoryRoutes(app, dependencies);
  addSheetPrintRoutes(app, dependencies);
  addCaseRoutes(app, dependencies);
  await app.register(async (files) => addCaseImportRoutes(files, dependencies));
  addRosterRoutes(app, dependencies);
  await app.register(async (files) => addRosterImportRoutes(files, dependencies));
  addQuestionnaireRoutes(app, dependencies);
  addPreviewRoutes(app, dependencies);
  addRehearsalRoutes(app, dependencies);
  addInvitationRoutes(app, dependencies);
  addBoardRoutes(app, dependencies);
  addLetterRoutes(app, dependencies);
  addEventRoutes(app, dependencies);
  addAnswerRoutes(app, dependencies, unknownCodes);
  addResponseRoutes(app, dependencies);
  addTallyRoutes(app, dependencies);
  addSummaryRoutes(app, dependencies);
  addPublicationRoutes(app, dependencies);
  await app.register(async (pages) => {
    await compressPages(pages);
    addResultsRoutes(pages, dependencies);
  });
  addQuizRoutes(app, dependencies);
  addCommentRoutes(app, dependencies);
  const tables: ExportTables = {
    tally: tallyCsv,
    quiz: quizCsv,
    responses: (questionnaire) => responsesCsv(dependencies.store, questionnaire),
  };
  addExportRoutes(app, dependencies, { tables, queue });
  await app.register(async (pages) => {
    pages.removeContentTypeParser('application/json');
    await compressPages(pages);
    await pages.register(formbody);
    addAnswerPageRoutes(pages, dependencies, unknownCodes);
    addPaperRoutes(pages, dependencies, unknownCodes);
    addPreparingRoutes(pages, dependencies, unknownCodes);
  });
  const clientDir = findClientDir(packageDir());
  if (clientDir) await serveClientFiles(app, clientDir);
  return app;
}

function serverOptions({ config }: Dependencies): FastifyHttpOptions<Server> {
  return {
    logger: logOptions(config.logLevel),
    trustProxy: config.trustProxy ? [...config.trustProxy] : false,
    bodyLimit: 64 * 1024,
    // Node exchanges the two when the headers' is the longer one (60 s unless said), and looks every 30 s unless told.
    http: { headersTimeout: 15_000, connectionsCheckingInterval: 5_000 },
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    forceCloseConnections: 'idle',
    // What was taken before the signal is answered like any other: Fastify's own 503 would be no problem document.
    return503OnClosing: false,
    requestIdHeader: false,
    genReqId: newRequestId,
    frameworkErrors(error, request, reply) {
      if (!respondToUnreadableResults(request, reply)) respondToUnreadableAddress(error, request, reply);
    },
    routerOptions: { maxParamLength: 200 },
  };
}
