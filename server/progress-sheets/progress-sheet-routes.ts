import type { FastifyInstance } from 'fastify';
import {
  actionDoneBody,
  actionDoneParams,
  reopenSheetBody,
  returnSheetBody,
  saveSheetBody,
  sheetActBody,
  sheetParams,
  sheetReply,
  sheetStateReply,
  sheetSuggestionsReply,
  sheetVerbatimReply,
} from '../../shared/api/progress-sheet-api.ts';
import { roleMay } from '../../shared/domain/account.ts';
import { formatDay, tokyoTimeOf } from '../../shared/domain/tokyo-day.ts';
import type { Dependencies } from '../dependencies.ts';
import { addRoute } from '../http/route.ts';
import { changeSheetStatus } from './change-sheet-status.ts';
import { markAction } from './mark-action.ts';
import { readSheet } from './read-sheet.ts';
import { saveSheet } from './save-sheet.ts';
import { suggestTexts } from './suggest-texts.ts';
import { verbatimInSheet } from './verbatim-in-sheet.ts';

const SHEET = '/api/items/:itemId/sheets/:fiscalYear';

/** One sheet: reading it, saving it, and what is done with it. */
export function addProgressSheetRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  const { store, clock } = dependencies;

  addRoute(app, {
    method: 'GET',
    url: SHEET,
    summary: "The progress sheet of an item and year, with its indicators and last year's issues",
    access: 'see-figures',
    params: sheetParams,
    replies: { 200: sheetReply },
    handler: async ({ params }) =>
      store.read((reads) => readSheet(reads, params.itemId, Number(params.fiscalYear))),
  });

  addRoute(app, {
    method: 'PUT',
    url: SHEET,
    summary: 'Save what a sheet says, as one more version',
    access: 'edit-sheets',
    params: sheetParams,
    body: saveSheetBody,
    bodyLimit: 2 * 1024 * 1024,
    replies: { 200: sheetStateReply },
    handler: async ({ params, body, account }) =>
      saveSheet(dependencies, { ...placeIn(params), ...body, accountId: account.id }),
  });

  addRoute(app, {
    method: 'POST',
    url: `${SHEET}/submit`,
    summary: 'Submit a sheet for review',
    access: 'edit-sheets',
    params: sheetParams,
    body: sheetActBody,
    replies: { 200: sheetStateReply },
    handler: async ({ params, body, account }) =>
      changeSheetStatus(dependencies, {
        ...{ ...placeIn(params), act: 'submit', accountId: account.id },
        ...body,
      }),
  });

  addRoute(app, {
    method: 'POST',
    url: `${SHEET}/return`,
    summary: 'Return a sheet under review, saying what is to be done',
    access: 'edit-sheets',
    params: sheetParams,
    body: returnSheetBody,
    replies: { 200: sheetStateReply },
    handler: async ({ params, body, account }) =>
      changeSheetStatus(dependencies, {
        ...{ ...placeIn(params), act: 'return', accountId: account.id },
        ...body,
      }),
  });

  addRoute(app, {
    method: 'POST',
    url: `${SHEET}/fix`,
    summary: 'Fix a sheet; a missed target without issues and direction stops it',
    access: 'edit-sheets',
    params: sheetParams,
    body: sheetActBody,
    replies: { 200: sheetStateReply },
    handler: async ({ params, body, account }) =>
      changeSheetStatus(dependencies, {
        ...{ ...placeIn(params), act: 'fix', accountId: account.id },
        ...body,
      }),
  });

  addRoute(app, {
    method: 'POST',
    url: `${SHEET}/reopen`,
    summary: 'Open a fixed sheet again, with the reason',
    access: 'edit-sheets',
    params: sheetParams,
    body: reopenSheetBody,
    replies: { 200: sheetStateReply },
    handler: async ({ params, body, account }) =>
      changeSheetStatus(dependencies, {
        ...{ ...placeIn(params), act: 'reopen', accountId: account.id },
        ...{ basedOn: body.basedOn, comment: body.reason },
      }),
  });

  addRoute(app, {
    method: 'PUT',
    url: `${SHEET}/actions/:key/done`,
    summary: 'Mark an action as done on a day, or as not done',
    access: 'edit-sheets',
    params: actionDoneParams,
    body: actionDoneBody,
    replies: { 200: sheetStateReply },
    handler: async ({ params, body, account }) =>
      markAction(dependencies, {
        ...placeIn(params),
        ...{ key: params.key, doneOn: body.doneOn ?? undefined, accountId: account.id },
      }),
  });

  addRoute(app, {
    method: 'GET',
    url: `${SHEET}/suggestions`,
    summary: 'What could be written: from the fixed tally, marked comments and the case register',
    access: 'edit-sheets',
    params: sheetParams,
    replies: { 200: sheetSuggestionsReply },
    handler: async ({ params, account }) =>
      store.read((reads) =>
        suggestTexts(reads, {
          ...placeIn(params),
          today: formatDay(tokyoTimeOf(clock())),
          namesCommittees: roleMay(account.role, 'see-responses'),
        }),
      ),
  });

  addRoute(app, {
    method: 'GET',
    url: `${SHEET}/verbatim`,
    summary:
      'What people wrote and stands in the sheet word for word, which stops the year from being published',
    access: 'see-responses',
    params: sheetParams,
    replies: { 200: sheetVerbatimReply },
    handler: async ({ params }) => verbatimInSheet(store, placeIn(params)),
  });
}

export function placeIn(params: { readonly itemId: string; readonly fiscalYear: string }) {
  return { itemId: params.itemId, fiscalYear: Number(params.fiscalYear) };
}
