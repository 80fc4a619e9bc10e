import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../support/api-client.ts';
import { problemIn } from '../support/api-problems.ts';
import { contentsOfAllTables } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
});
afterAll(() => service.close());

type Least = 'nobody' | 'link holder' | 'viewer' | 'editor' | 'admin';

/** Who is needed at least. A route that is not listed here fails the first test below. */
const LEAST: Readonly<Record<string, Least>> = {
  'GET /healthz': 'nobody',
  'GET /readyz': 'nobody',
  'GET /api/openapi.json': 'nobody',
  'POST /api/session': 'nobody',
  'POST /api/setup': 'nobody',
  'GET /api/session': 'viewer',
  'DELETE /api/session': 'viewer',
  'GET /metrics': 'admin',
  'GET /api/accounts': 'admin',
  'POST /api/accounts': 'admin',
  'PATCH /api/accounts/:accountId': 'admin',
  'POST /api/accounts/:accountId/reset-link': 'admin',
  'DELETE /api/accounts/:accountId/sessions': 'admin',
  'POST /api/password-reset': 'nobody',
  'PATCH /api/account': 'viewer',
  'PUT /api/account/password': 'viewer',
  'GET /api/account/sessions': 'viewer',
  'DELETE /api/account/sessions': 'viewer',
  'GET /api/audit': 'admin',
  'GET /api/audit/chain': 'admin',
  'GET /api/audit.csv': 'admin',
  'POST /api/plans': 'editor',
  'GET /api/plans': 'viewer',
  'GET /api/plans/:planId': 'viewer',
  'GET /api/plans/:planId/achievements': 'viewer',
  'GET /api/plans/:planId/achievements.csv': 'viewer',
  'GET /api/plans/:planId/cp932-losses': 'viewer',
  'PATCH /api/plans/:planId': 'editor',
  'GET /api/plans/:planId/document': 'viewer',
  'GET /api/plans/:planId/years': 'viewer',
  'POST /api/plans/:planId/items': 'editor',
  'PATCH /api/plan-items/:itemId': 'editor',
  'DELETE /api/plan-items/:itemId': 'editor',
  'DELETE /api/indicators/:indicatorId': 'editor',
  'POST /api/plan-items/:itemId/indicators': 'editor',
  'PATCH /api/indicators/:indicatorId': 'editor',
  'GET /api/indicators/:indicatorId/history': 'viewer',
  'PUT /api/indicators/:indicatorId/targets/:fiscalYear': 'editor',
  'PUT /api/plans/:planId/targets/:fiscalYear': 'editor',
  'DELETE /api/indicators/:indicatorId/targets/:fiscalYear': 'editor',
  'PUT /api/indicators/:indicatorId/results/:fiscalYear': 'editor',
  'GET /api/plans/:planId/sheets': 'viewer',
  'GET /api/plans/:planId/actions': 'viewer',
  'GET /api/plans/:planId/sheets/:fiscalYear/print': 'viewer',
  'GET /api/plans/:planId/sheets/:fiscalYear/sheet.pdf': 'viewer',
  'GET /api/plans/:planId/sheets/:fiscalYear/sheet.xlsx': 'viewer',
  'POST /api/plans/:planId/sheets/:fiscalYear/carry-forward': 'editor',
  'GET /api/items/:itemId/sheets/:fiscalYear': 'viewer',
  'PUT /api/items/:itemId/sheets/:fiscalYear': 'editor',
  'POST /api/items/:itemId/sheets/:fiscalYear/submit': 'editor',
  'POST /api/items/:itemId/sheets/:fiscalYear/return': 'editor',
  'POST /api/items/:itemId/sheets/:fiscalYear/fix': 'editor',
  'POST /api/items/:itemId/sheets/:fiscalYear/reopen': 'editor',
  'PUT /api/items/:itemId/sheets/:fiscalYear/actions/:key/done': 'editor',
  'GET /api/items/:itemId/sheets/:fiscalYear/suggestions': 'editor',
  'GET /api/items/:itemId/sheets/:fiscalYear/verbatim': 'editor',
  'GET /api/items/:itemId/sheets/:fiscalYear/versions': 'viewer',
  'GET /api/items/:itemId/sheets/:fiscalYear/versions/:version': 'viewer',
  'GET /api/items/:itemId/sheets/:fiscalYear/differences': 'viewer',
  'POST /api/items/:itemId/sheets/:fiscalYear/acknowledgements': 'editor',
  'DELETE /api/items/:itemId/sheets/:fiscalYear/acknowledgements/:committee/:half': 'editor',
  'GET /api/items/:itemId/cases': 'viewer',
  'GET /api/items/:itemId/cases.csv': 'viewer',
  'POST /api/items/:itemId/cases': 'editor',
  'POST /api/items/:itemId/cases/put-back': 'editor',
  'PATCH /api/cases/:caseId': 'editor',
  'DELETE /api/cases/:caseId': 'editor',
  'POST /api/items/:itemId/cases/import-preview': 'editor',
  'POST /api/items/:itemId/cases/import': 'editor',
  'POST /api/indicators/:indicatorId/results/:fiscalYear/from-cases': 'editor',
  'POST /api/rosters': 'editor',
  'GET /api/rosters': 'viewer',
  'GET /api/rosters/:rosterId': 'editor',
  'GET /api/rosters/:rosterId.csv': 'editor',
  'PATCH /api/rosters/:rosterId': 'editor',
  'DELETE /api/rosters/:rosterId': 'editor',
  'POST /api/rosters/import-preview': 'editor',
  'POST /api/rosters/:rosterId/import-preview': 'editor',
  'POST /api/rosters/:rosterId/import': 'editor',
  'POST /api/questionnaires': 'editor',
  'GET /api/questionnaires': 'viewer',
  'GET /api/questionnaires/:questionnaireId': 'viewer',
  'GET /api/questionnaires/:questionnaireId/stops': 'editor',
  'PATCH /api/questionnaires/:questionnaireId': 'editor',
  'DELETE /api/questionnaires/:questionnaireId': 'editor',
  'POST /api/questionnaires/:questionnaireId/copy': 'editor',
  'GET /api/questionnaires/:questionnaireId/differences': 'editor',
  'GET /api/questionnaires/:questionnaireId/preview': 'editor',
  'POST /api/questionnaires/:questionnaireId/rehearsal': 'editor',
  'POST /api/questionnaires/:questionnaireId/issue': 'editor',
  'POST /api/questionnaires/:questionnaireId/close': 'editor',
  'POST /api/questionnaires/:questionnaireId/reopen': 'editor',
  'POST /api/questionnaires/:questionnaireId/fix': 'editor',
  'POST /api/questionnaires/:questionnaireId/publish': 'editor',
  'GET /api/questionnaires/:questionnaireId/invitations': 'editor',
  'GET /api/questionnaires/:questionnaireId/events': 'viewer',
  'GET /api/questionnaires/:questionnaireId/letters': 'editor',
  'PUT /api/questionnaires/:questionnaireId/letters': 'editor',
  'GET /api/questionnaires/:questionnaireId/mail-merge.csv': 'editor',
  'GET /api/questionnaires/:questionnaireId/link-sheets': 'editor',
  'POST /api/questionnaires/:questionnaireId/remind': 'editor',
  'POST /api/questionnaires/:questionnaireId/hand-over': 'editor',
  'GET /api/questionnaires/:questionnaireId/hand-over': 'editor',
  'POST /api/questionnaires/:questionnaireId/take-back-hand-over': 'editor',
  'GET /api/invitations/:invitationId': 'editor',
  'GET /api/invitations/:invitationId/response': 'editor',
  'POST /api/invitations/:invitationId/hand-over': 'editor',
  'DELETE /api/invitations/:invitationId/hand-over': 'editor',
  'GET /api/questionnaires/:questionnaireId/responses': 'editor',
  'GET /api/questionnaires/:questionnaireId/responses.csv': 'editor',
  'GET /api/questionnaires/:questionnaireId/tally': 'viewer',
  'GET /api/questionnaires/:questionnaireId/answer-summary': 'viewer',
  'GET /api/questionnaires/:questionnaireId/tally.csv': 'viewer',
  'GET /api/questionnaires/:questionnaireId/quiz': 'viewer',
  'GET /api/questionnaires/:questionnaireId/quiz.csv': 'viewer',
  'GET /api/questionnaires/:questionnaireId/comments': 'editor',
  'GET /api/questionnaires/:questionnaireId/comments.csv': 'editor',
  'PUT /api/questionnaires/:questionnaireId/comments/:invitationId/:question/mark': 'editor',
  'DELETE /api/questionnaires/:questionnaireId/comments/:invitationId/:question/mark': 'editor',
  'GET /api/questionnaires/:questionnaireId/workbook.xlsx': 'viewer',
  'GET /api/exports': 'viewer',
  'GET /api/questionnaires/:questionnaireId/cp932-losses': 'viewer',
  'POST /api/invitations/:invitationId/reissue': 'editor',
  'POST /api/invitations/:invitationId/revoke': 'editor',
  'POST /api/invitations/:invitationId/excuse': 'editor',
  'POST /api/invitations/:invitationId/reinstate': 'editor',
  'POST /api/invitations/:invitationId/proxy-response': 'editor',
  'GET /api/plans/:planId/publications/:fiscalYear': 'viewer',
  'GET /api/plans/:planId/publications/:fiscalYear/preview': 'viewer',
  'POST /api/plans/:planId/publications/:fiscalYear/publish': 'editor',
  'POST /api/plans/:planId/publications/:fiscalYear/take-back': 'editor',
  'POST /api/plans/:planId/publications/:fiscalYear/corrections': 'editor',
  'POST /api/plans/:planId/publications/:fiscalYear/corrections/preview': 'editor',
  'GET /api/questionnaires/:questionnaireId/certificates': 'viewer',
  'GET /results': 'nobody',
  'GET /results/recompute.mjs': 'nobody',
  'GET /results/:planId': 'nobody',
  'GET /results/:planId/:fiscalYear': 'nobody',
  'GET /results/:planId/:fiscalYear/figures.csv': 'nobody',
  'GET /results/:planId/:fiscalYear/report.json': 'nobody',
  'GET /results/:planId/:fiscalYear/schema.json': 'nobody',
  'GET /results/:planId/:fiscalYear/certificates/:file': 'nobody',
  'GET /results/:planId/:fiscalYear/v/:version': 'nobody',
  'GET /results/:planId/:fiscalYear/v/:version/figures.csv': 'nobody',
  'GET /results/:planId/:fiscalYear/v/:version/report.json': 'nobody',
  'GET /results/:planId/:fiscalYear/v/:version/schema.json': 'nobody',
  'GET /results/:planId/:fiscalYear/v/:version/certificates/:file': 'nobody',
  'GET /api/answers/:code': 'link holder',
  'PUT /api/answers/:code/draft': 'link holder',
  'POST /api/answers/:code/response': 'link holder',
  'GET /a/:code': 'link holder',
  'POST /a/:code': 'link holder',
  'GET /a/:code/paper': 'link holder',
  'GET /a/:code/preparing': 'link holder',
  'POST /a/:code/preparing': 'link holder',
};

const isPageOrFile = (url: string) => /^\/($|staff|assets|api\/docs)/.test(url);

function listedRoutes(): readonly string[] {
  const routes = service.routes
    .filter(({ url }) => !isPageOrFile(url))
    .flatMap(({ method, url }) => [method].flat().map((one) => `${one} ${url}`));
  return [...new Set(routes)].filter((route) => !route.startsWith('HEAD '));
}

type Guarded = 'viewer' | 'editor' | 'admin';

const guarded = Object.entries(LEAST).filter(
  (entry): entry is [string, Guarded] => entry[1] !== 'nobody' && entry[1] !== 'link holder',
);
const addressOf = (url: string) => url.replace(':fiscalYear', '2021').replace(/:\w+/g, 'nothing-here');

/** Calls a route with ids that name nothing and no body: whoever may call it gets past 401 and 403. */
async function call(client: Client, route: string) {
  const [method = '', url = ''] = route.split(' ');
  return client.send(method, addressOf(url), method === 'GET' || method === 'DELETE' ? {} : { json: {} });
}

describe('the table of routes and roles', () => {
  it('names every route that the app has, and no other', () => {
    expect(listedRoutes().toSorted()).toEqual(Object.keys(LEAST).toSorted());
  });

  it.each(guarded)('%s needs at least: %s', async (route, least) => {
    const hidden = route === 'GET /metrics';
    const unsigned = await call(people.asStranger, route);
    expect(problemIn(unsigned).status).toBe(hidden ? 404 : 401);
    if (least !== 'viewer') {
      const asViewer = await call(people.asViewer, route);
      expect([asViewer.status, problemIn(asViewer).code]).toEqual(
        hidden ? [404, 'not-found'] : [403, 'not-permitted'],
      );
    }
    if (least === 'admin' && !hidden) expect((await call(people.asEditor, route)).status).toBe(403);
    if (route === 'DELETE /api/session') return;
    const allowed = { viewer: people.asViewer, editor: people.asEditor, admin: people.asAdmin }[least];
    for (const client of [allowed, people.asAdmin]) {
      expect([401, 403]).not.toContain((await call(client, route)).status);
    }
  });

  it.each(guarded.filter(([route]) => !route.startsWith('GET ')))(
    '%s changes nothing for somebody who may not call it',
    async (route, least) => {
      await people.asViewer.get('/api/session');
      const before = contentsOfAllTables(service);
      await call(people.asStranger, route);
      if (least !== 'viewer') await call(people.asViewer, route);
      expect(contentsOfAllTables(service)).toBe(before);
    },
  );

  it('answers HEAD with the permission of GET', async () => {
    for (const [route, least] of guarded.filter(([one]) => one.startsWith('GET '))) {
      const path = addressOf(route.slice('GET '.length));
      expect((await people.asStranger.send('HEAD', path)).status).toBe(route === 'GET /metrics' ? 404 : 401);
      if (least === 'editor') expect((await people.asViewer.send('HEAD', path)).status).toBe(403);
    }
  });

  it('tells nobody, in the answer to a stranger, whether a thing exists', async () => {
    const paths = [
      '/api/plans/x',
      '/api/questionnaires/x/tally',
      '/api/rosters/x',
      '/api/questionnaires/x/responses',
    ];
    for (const path of paths) expect((await people.asStranger.get(path)).status).toBe(401);
  });
});
