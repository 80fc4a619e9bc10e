import type { ProblemCode } from '../../shared/api/problems.ts';

/** Why nothing is taken, as the page that tells it is called. */
export type Refusal = 'excused' | 'not-open' | 'closed' | 'submitted' | 'revealed';

/** The same where a write was refused because the door was closed meanwhile: by its problem, the page and its status. */
export const REFUSALS: Partial<Record<ProblemCode, { readonly state: Refusal; readonly status: 409 | 410 }>> =
  {
    'questionnaire-closed': { state: 'closed', status: 410 },
    'questionnaire-not-open': { state: 'not-open', status: 409 },
    'respondent-excused': { state: 'excused', status: 410 },
    'answers-revealed': { state: 'revealed', status: 409 },
    'already-answered': { state: 'submitted', status: 410 },
  };
