/** Every address inside the app, made in one place. */
export const addresses = {
  overview: '/staff/',
  setup: '/staff/setup',
  reset: '/staff/reset',
  questionnaires: '/staff/questionnaires',
  newQuestionnaire: '/staff/questionnaires/new',
  questionnaire: (id: string) => `/staff/questionnaires/${encodeURIComponent(id)}`,
  /** The board, searched for somebody. */
  personOnBoard: (id: string, name: string) =>
    withQuery(`/staff/questionnaires/${encodeURIComponent(id)}`, { find: name }),
  letters: (id: string) => `/staff/questionnaires/${encodeURIComponent(id)}/letters`,
  proxy: (id: string, invitationId: string) =>
    `/staff/questionnaires/${encodeURIComponent(id)}/proxy/${encodeURIComponent(invitationId)}`,
  rehearsal: (id: string) => `/staff/questionnaires/${encodeURIComponent(id)}/rehearsal`,
  differences: (id: string) => `/staff/questionnaires/${encodeURIComponent(id)}/differences`,
  results: (id: string) => `/staff/questionnaires/${encodeURIComponent(id)}/results`,
  sheets: '/staff/sheets',
  sheetsOf: (planId: string, fiscalYear: number) =>
    `/staff/sheets?plan=${encodeURIComponent(planId)}&year=${fiscalYear}`,
  sheetActions: (planId: string, fiscalYear: number) =>
    `/staff/sheets/actions?plan=${encodeURIComponent(planId)}&year=${fiscalYear}`,
  sheet: (itemId: string, fiscalYear: number) => `/staff/sheets/${encodeURIComponent(itemId)}/${fiscalYear}`,
  sheetVersions: (
    itemId: string,
    fiscalYear: number,
    between?: { readonly from: number; readonly to: number },
  ) =>
    `/staff/sheets/${encodeURIComponent(itemId)}/${fiscalYear}/versions${between ? `?from=${between.from}&to=${between.to}` : ''}`,
  cases: (itemId: string, fiscalYear: number) => `/staff/cases/${encodeURIComponent(itemId)}/${fiscalYear}`,
  caseImport: (itemId: string, fiscalYear: number) =>
    `/staff/cases/${encodeURIComponent(itemId)}/${fiscalYear}/import`,
  plans: '/staff/plans',
  plan: (id: string) => `/staff/plans/${encodeURIComponent(id)}`,
  newYear: (planId: string, fiscalYear?: number) =>
    `/staff/plans/${encodeURIComponent(planId)}/new-year${fiscalYear === undefined ? '' : `?year=${fiscalYear}`}`,
  indicator: (planId: string, indicatorId: string) =>
    `/staff/plans/${encodeURIComponent(planId)}/indicators/${encodeURIComponent(indicatorId)}`,
  publication: (planId: string, fiscalYear: number) =>
    `/staff/plans/${encodeURIComponent(planId)}/publication/${fiscalYear}`,
  accounts: '/staff/accounts',
  rosters: '/staff/rosters',
  roster: (id: string) => `/staff/rosters/${encodeURIComponent(id)}`,
  rosterImport: (id: string) => `/staff/rosters/${encodeURIComponent(id)}/import`,
  ownAccount: '/staff/account',
  audit: '/staff/audit',
  auditOf: (query: Readonly<Record<string, string>>) => withQuery('/staff/audit', query),
  overviewOf: (planId: string, fiscalYear: number) =>
    `/staff/?plan=${encodeURIComponent(planId)}&year=${fiscalYear}`,
} as const;

/** Every address of the service that the app asks. */
export const api = {
  session: '/api/session',
  setup: '/api/setup',
  accounts: '/api/accounts',
  account: (id: string) => `/api/accounts/${encodeURIComponent(id)}`,
  ofAccount: (id: string, part: 'reset-link' | 'sessions') =>
    `/api/accounts/${encodeURIComponent(id)}/${part}`,
  passwordReset: '/api/password-reset',
  ownAccount: '/api/account',
  ownPassword: '/api/account/password',
  ownSessions: '/api/account/sessions',
  audit: (query: Readonly<Record<string, string>>) => withQuery('/api/audit', query),
  auditChain: '/api/audit/chain',
  auditCsv: (query: Readonly<Record<string, string>>) => withQuery('/api/audit.csv', query),
  publication: (planId: string, fiscalYear: string) =>
    `/api/plans/${encodeURIComponent(planId)}/publications/${encodeURIComponent(fiscalYear)}`,
  publicationPreview: (planId: string, fiscalYear: string, lang: string) =>
    `/api/plans/${encodeURIComponent(planId)}/publications/${encodeURIComponent(fiscalYear)}/preview?lang=${lang}`,
  ofPublication: (planId: string, fiscalYear: number, part: PublicationPart) =>
    `/api/plans/${encodeURIComponent(planId)}/publications/${fiscalYear}/${part}`,
  plans: '/api/plans',
  plan: (id: string) => `/api/plans/${encodeURIComponent(id)}`,
  ofPlan: (id: string, part: 'document' | 'years' | 'items') =>
    `/api/plans/${encodeURIComponent(id)}/${part}`,
  yearTargets: (planId: string, fiscalYear: number) =>
    `/api/plans/${encodeURIComponent(planId)}/targets/${fiscalYear}`,
  planItem: (id: string) => `/api/plan-items/${encodeURIComponent(id)}`,
  itemIndicators: (id: string) => `/api/plan-items/${encodeURIComponent(id)}/indicators`,
  indicator: (id: string) => `/api/indicators/${encodeURIComponent(id)}`,
  indicatorHistory: (id: string) => `/api/indicators/${encodeURIComponent(id)}/history`,
  indicatorYear: (id: string, part: 'targets' | 'results', fiscalYear: number) =>
    `/api/indicators/${encodeURIComponent(id)}/${part}/${fiscalYear}`,
  achievements: (planId: string, fiscalYear: number) =>
    `/api/plans/${encodeURIComponent(planId)}/achievements?fiscalYear=${fiscalYear}`,
  achievementsCsv: (planId: string) => `/api/plans/${encodeURIComponent(planId)}/achievements.csv`,
  planCp932Losses: (planId: string) => `/api/plans/${encodeURIComponent(planId)}/cp932-losses`,
  exports: '/api/exports',
  planSheets: (planId: string, fiscalYear: number) =>
    `/api/plans/${encodeURIComponent(planId)}/sheets?fiscalYear=${fiscalYear}`,
  ofPlanSheets: (planId: string, fiscalYear: number, part: SheetsPart) =>
    `/api/plans/${encodeURIComponent(planId)}/sheets/${fiscalYear}/${part}`,
  actionBoard: (planId: string, fiscalYear: number) =>
    `/api/plans/${encodeURIComponent(planId)}/actions?fiscalYear=${fiscalYear}`,
  sheet: (itemId: string, fiscalYear: number) =>
    `/api/items/${encodeURIComponent(itemId)}/sheets/${fiscalYear}`,
  ofSheet: (itemId: string, fiscalYear: number, part: SheetPart) =>
    `/api/items/${encodeURIComponent(itemId)}/sheets/${fiscalYear}/${part}`,
  sheetVersions: (itemId: string, fiscalYear: number, query: Readonly<Record<string, string>> = {}) =>
    withQuery(`/api/items/${encodeURIComponent(itemId)}/sheets/${fiscalYear}/versions`, query),
  sheetDifferences: (itemId: string, fiscalYear: number, from: number, to: number) =>
    `/api/items/${encodeURIComponent(itemId)}/sheets/${fiscalYear}/differences?from=${from}&to=${to}`,
  actionDone: (itemId: string, fiscalYear: number, key: string) =>
    `/api/items/${encodeURIComponent(itemId)}/sheets/${fiscalYear}/actions/${encodeURIComponent(key)}/done`,
  acknowledgement: (itemId: string, fiscalYear: number, committee: string, half: string) =>
    `/api/items/${encodeURIComponent(itemId)}/sheets/${fiscalYear}/acknowledgements/${encodeURIComponent(committee)}/${half}`,
  cases: (itemId: string, query: Readonly<Record<string, string>> = {}) =>
    withQuery(`/api/items/${encodeURIComponent(itemId)}/cases`, query),
  casePutBack: (itemId: string) => `/api/items/${encodeURIComponent(itemId)}/cases/put-back`,
  case: (id: string, query: Readonly<Record<string, string>> = {}) =>
    withQuery(`/api/cases/${encodeURIComponent(id)}`, query),
  casesCsv: (itemId: string, query: Readonly<Record<string, string>>) =>
    withQuery(`/api/items/${encodeURIComponent(itemId)}/cases.csv`, query),
  caseImport: (itemId: string, part: 'import-preview' | 'import', query: Readonly<Record<string, string>>) =>
    withQuery(`/api/items/${encodeURIComponent(itemId)}/cases/${part}`, query),
  resultFromCases: (indicatorId: string, fiscalYear: number) =>
    `/api/indicators/${encodeURIComponent(indicatorId)}/results/${fiscalYear}/from-cases`,
  rosters: '/api/rosters',
  roster: (id: string) => `/api/rosters/${encodeURIComponent(id)}`,
  rosterCsv: (id: string) => `/api/rosters/${encodeURIComponent(id)}.csv`,
  rosterImport: (id: string, part: 'import-preview' | 'import', query: Readonly<Record<string, string>>) =>
    `/api/rosters/${encodeURIComponent(id)}/${part}?${new URLSearchParams(query)}`,
  questionnaires: '/api/questionnaires',
  questionnaire: (id: string) => `/api/questionnaires/${encodeURIComponent(id)}`,
  ofQuestionnaire: (id: string, part: QuestionnairePart) =>
    `/api/questionnaires/${encodeURIComponent(id)}/${part}`,
  board: (id: string, query: Readonly<Record<string, string>>) =>
    withQuery(`/api/questionnaires/${encodeURIComponent(id)}/invitations`, query),
  linkSheets: (id: string, query: Readonly<Record<string, string>>) =>
    withQuery(`/api/questionnaires/${encodeURIComponent(id)}/link-sheets`, query),
  comments: (id: string, query: Readonly<Record<string, string>>) =>
    withQuery(`/api/questionnaires/${encodeURIComponent(id)}/comments`, query),
  commentMark: (id: string, invitationId: string, question: string) =>
    `/api/questionnaires/${encodeURIComponent(id)}/comments/${encodeURIComponent(invitationId)}/${encodeURIComponent(question)}/mark`,
  cp932Losses: (id: string, file: string) =>
    withQuery(`/api/questionnaires/${encodeURIComponent(id)}/cp932-losses`, { file }),
  invitation: (id: string) => `/api/invitations/${encodeURIComponent(id)}`,
  preview: (id: string, shown: { readonly lang: string; readonly at: number; readonly chosen: string }) =>
    withQuery(`/api/questionnaires/${encodeURIComponent(id)}/preview`, { ...shown, at: String(shown.at) }),
  ofInvitation: (id: string, act: InvitationAct) => `/api/invitations/${encodeURIComponent(id)}/${act}`,
} as const;

export type QuestionnairePart =
  | 'issue'
  | 'close'
  | 'reopen'
  | 'fix'
  | 'publish'
  | 'answer-summary'
  | 'copy'
  | 'differences'
  | 'stops'
  | 'rehearsal'
  | 'invitations'
  | 'events'
  | 'letters'
  | 'remind'
  | 'hand-over'
  | 'take-back-hand-over'
  | 'mail-merge.csv'
  | 'tally'
  | 'quiz'
  | 'quiz.csv'
  | 'responses'
  | 'tally.csv'
  | 'responses.csv'
  | 'comments.csv'
  | 'workbook.xlsx';

export type SheetsPart =
  | 'carry-forward'
  | `print?paper=${'a3' | 'a4'}&lang=${'ja' | 'en'}`
  | `sheet.${'pdf' | 'xlsx'}?lang=${'ja' | 'en'}`;

export type PublicationPart =
  | 'publish'
  | 'take-back'
  | 'corrections'
  | `corrections/preview?lang=${'ja' | 'en'}`;

export type SheetPart =
  | 'submit'
  | 'return'
  | 'fix'
  | 'reopen'
  | 'acknowledgements'
  | 'suggestions'
  | 'verbatim';

export type InvitationAct =
  | 'excuse'
  | 'reissue'
  | 'revoke'
  | 'reinstate'
  | 'hand-over'
  | 'proxy-response'
  | 'response';

function withQuery(path: string, query: Readonly<Record<string, string>>): string {
  const text = new URLSearchParams(query).toString();
  return text === '' ? path : `${path}?${text}`;
}
