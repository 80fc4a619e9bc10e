import type { Role } from '../../shared/domain/account.ts';

export const EDITOR = { email: 'editor@hakaru.example.jp', password: 'one phrase of the editor' } as const;
export const VIEWER = { email: 'viewer@hakaru.example.jp', password: 'one phrase of the viewer' } as const;

/** The last year of the example's plan: the one that is proposed for a new questionnaire. */
export const YEAR = 2023;

/** Of the things of one round that have screens of their own. */
export interface RoundIds {
  plan: string;
  item: string;
  indicator: string;
  roster: string;
  questionnaire: string;
  invitation: string;
}

/** Addresses below /staff/ of every screen of an issued round that a role may see. */
export function screensOf(role: Role, ids: Readonly<RoundIds>): readonly string[] {
  const { plan, item, questionnaire } = ids;
  const forAll = [
    '',
    'plans',
    `plans/${plan}`,
    `plans/${plan}/indicators/${ids.indicator}`,
    `plans/${plan}/publication/${YEAR}`,
    'questionnaires',
    `questionnaires/${questionnaire}`,
    `questionnaires/${questionnaire}/results`,
    `sheets?plan=${plan}&year=${YEAR}`,
    `sheets/actions?plan=${plan}&year=${YEAR}`,
    `sheets/${item}/${YEAR}`,
    `sheets/${item}/${YEAR}/versions`,
    'account',
  ];
  if (role === 'viewer') return forAll;
  const forEditors = [
    `plans/${plan}/new-year`,
    'questionnaires/new',
    `questionnaires/${questionnaire}/letters`,
    `questionnaires/${questionnaire}/rehearsal`,
    `questionnaires/${questionnaire}/proxy/${ids.invitation}`,
    'rosters',
    `rosters/${ids.roster}`,
    `rosters/${ids.roster}/import`,
  ];
  if (role === 'editor') return [...forAll, ...forEditors];
  return [...forAll, ...forEditors, 'accounts', 'audit'];
}
