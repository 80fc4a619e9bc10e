import { monthlySheet, quarterlySheet } from '../domain/real-sheets.ts';
import type { Act, ActContext } from './api-acts.ts';
import { actOn, sheetAt, sheetPath } from './api-sheets.ts';

const SHEET = '/api/items/:itemId/sheets/:fiscalYear';
/** The item whose indicator no questionnaire measures: its sheet can be fixed at any time. */
const pathOf = ({ round }: ActContext) => sheetPath(round.plan.items[1]?.id);
const ACKNOWLEDGED = { committee: '区長会議人事・財政部会', half: 'mid-year', on: '2021-10-08' };
const acknowledgement = `${encodeURIComponent(ACKNOWLEDGED.committee)}/${ACKNOWLEDGED.half}`;

async function save(context: ActContext, nextYearIssues: string) {
  const { asEditor } = context.people;
  const { revision } = await sheetAt(asEditor, pathOf(context));
  return asEditor.put(pathOf(context), { content: monthlySheet({ nextYearIssues }), basedOn: revision });
}

/** A sheet from its first word to the next year's. */
export const SHEET_ACTS: readonly Act[] = [
  [`PUT ${SHEET}`, 'save-sheet', (context) => save(context, '')],
  [
    `PUT ${SHEET}/actions/:key/done`,
    'mark-action-done',
    (context) =>
      context.people.asEditor.put(`${pathOf(context)}/actions/p1-1/done`, { doneOn: '2021-09-30' }),
  ],
  [
    `POST ${SHEET}/acknowledgements`,
    'acknowledge-sheet',
    (context) => context.people.asEditor.post(`${pathOf(context)}/acknowledgements`, ACKNOWLEDGED),
  ],
  [
    `DELETE ${SHEET}/acknowledgements/:committee/:half`,
    'take-back-acknowledgement',
    (context) => context.people.asEditor.delete(`${pathOf(context)}/acknowledgements/${acknowledgement}`),
  ],
  [
    `POST ${SHEET}/submit`,
    'submit-sheet',
    (context) => actOn(context.people.asEditor, pathOf(context), 'submit'),
  ],
  [
    `POST ${SHEET}/return`,
    'return-sheet',
    (context) =>
      actOn(context.people.asEditor, pathOf(context), 'return', { comment: '課題を書いてください。' }),
  ],
  [`PUT ${SHEET}`, 'save-sheet', (context) => save(context, '・24区に広げて提案を募る。')],
  [
    `POST ${SHEET}/submit`,
    'submit-sheet',
    (context) => actOn(context.people.asEditor, pathOf(context), 'submit'),
  ],
  [`POST ${SHEET}/fix`, 'fix-sheet', (context) => actOn(context.people.asEditor, pathOf(context), 'fix')],
  [
    `POST ${SHEET}/reopen`,
    'reopen-sheet',
    (context) => actOn(context.people.asEditor, pathOf(context), 'reopen', { reason: '誤記' }),
  ],
  [
    `PUT ${SHEET}`,
    'save-sheet',
    (context) =>
      context.people.asEditor.put(sheetPath(context.round.plan.items[0]?.id, 2022), {
        content: quarterlySheet(),
        basedOn: 0,
      }),
  ],
  // Fixed again: nothing is published of a year while a sheet of it is not.
  [`POST ${SHEET}/fix`, 'fix-sheet', (context) => actOn(context.people.asEditor, pathOf(context), 'fix')],
  [
    'POST /api/plans/:planId/sheets/:fiscalYear/carry-forward',
    'carry-sheets-forward',
    (context) =>
      context.people.asEditor.post(`/api/plans/${context.round.plan.id}/sheets/2021/carry-forward`),
  ],
];
