/** Every address inside the app, made in one place. */
export const addresses = {
  overview: '/staff/',
  setup: '/staff/setup',
  questionnaires: '/staff/questionnaires',
  newQuestionnaire: '/staff/questionnaires/new',
  questionnaire: (id: string) => `/staff/questionnaires/${encodeURIComponent(id)}`,
  results: (id: string) => `/staff/questionnaires/${encodeURIComponent(id)}/results`,
  accounts: '/staff/accounts',
  overviewOf: (planId: string, fiscalYear: number) =>
    `/staff/?plan=${encodeURIComponent(planId)}&year=${fiscalYear}`,
} as const;

/** Every address of the service that the app asks. */
export const api = {
  session: '/api/session',
  setup: '/api/setup',
  accounts: '/api/accounts',
  plans: '/api/plans',
  plan: (id: string) => `/api/plans/${encodeURIComponent(id)}`,
  achievements: (planId: string, fiscalYear: number) =>
    `/api/plans/${encodeURIComponent(planId)}/achievements?fiscalYear=${fiscalYear}`,
  achievementsCsv: (planId: string) => `/api/plans/${encodeURIComponent(planId)}/achievements.csv`,
  rosters: '/api/rosters',
  questionnaires: '/api/questionnaires',
  questionnaire: (id: string) => `/api/questionnaires/${encodeURIComponent(id)}`,
  ofQuestionnaire: (id: string, part: QuestionnairePart) =>
    `/api/questionnaires/${encodeURIComponent(id)}/${part}`,
  ofInvitation: (id: string, act: InvitationAct) => `/api/invitations/${encodeURIComponent(id)}/${act}`,
} as const;

export type QuestionnairePart =
  | 'issue'
  | 'close'
  | 'reopen'
  | 'fix'
  | 'publish'
  | 'stops'
  | 'invitations'
  | 'tally'
  | 'responses'
  | 'tally.csv'
  | 'responses.csv';

export type InvitationAct = 'excuse' | 'reissue' | 'revoke' | 'reinstate';
