import type { FunctionComponent } from 'preact';
import type { Permission } from '../../shared/domain/account.ts';
import { addresses } from './addresses.ts';
import { AccountsPage, AuditPage, OwnAccountPage } from './pages/accounts/late-account-pages.ts';
import { CaseImportPage, CasesPage } from './pages/cases/case-screens.ts';
import { LettersPage, ProxyPage } from './pages/chase/chase-screens.ts';
import { OverviewPage } from './pages/overview/overview-page.tsx';
import { IndicatorPage, NewYearPage, PlanPage, PlansPage } from './pages/plans/plan-screens.ts';
import {
  ActionBoardPage,
  SheetPage,
  SheetsPage,
  SheetVersionsPage,
} from './pages/progress-sheets/sheet-screens.ts';
import { PublicationPage } from './pages/publication/publication-screens.ts';
import { DifferencesPage } from './pages/questionnaires/differences/difference-screens.ts';
import {
  NewQuestionnairePage,
  QuestionnairePage,
  QuestionnairesPage,
} from './pages/questionnaires/questionnaire-screens.ts';
import { RehearsalPage } from './pages/rehearsal/rehearsal-screens.ts';
import { ResultsPage } from './pages/results/results-screens.ts';
import { RosterImportPage, RosterPage, RostersPage } from './pages/rosters/roster-screens.ts';

export interface StaffRoute {
  readonly path: string;
  readonly page: FunctionComponent;
  /** What the account must be allowed to do; a page that anyone signed in may see asks for `see-figures`. */
  readonly needs: Permission;
  /** Key of its place in the navigation, where it has one. */
  readonly navigation?:
    | 'overview'
    | 'plans'
    | 'questionnaires'
    | 'sheets'
    | 'rosters'
    | 'accounts'
    | 'audit'
    | undefined;
}

export const routes: readonly StaffRoute[] = [
  { path: addresses.overview, page: OverviewPage, needs: 'see-figures', navigation: 'overview' },
  { path: addresses.plans, page: PlansPage, needs: 'see-figures', navigation: 'plans' },
  { path: '/staff/plans/:planId', page: PlanPage, needs: 'see-figures' },
  { path: '/staff/plans/:planId/new-year', page: NewYearPage, needs: 'edit-plans' },
  { path: '/staff/plans/:planId/publication/:fiscalYear', page: PublicationPage, needs: 'see-figures' },
  { path: '/staff/plans/:planId/indicators/:indicatorId', page: IndicatorPage, needs: 'see-figures' },
  {
    path: addresses.questionnaires,
    page: QuestionnairesPage,
    needs: 'see-figures',
    navigation: 'questionnaires',
  },
  { path: addresses.newQuestionnaire, page: NewQuestionnairePage, needs: 'run-questionnaires' },
  { path: '/staff/questionnaires/:questionnaireId', page: QuestionnairePage, needs: 'see-figures' },
  {
    path: '/staff/questionnaires/:questionnaireId/differences',
    page: DifferencesPage,
    needs: 'run-questionnaires',
  },
  {
    path: '/staff/questionnaires/:questionnaireId/rehearsal',
    page: RehearsalPage,
    needs: 'run-questionnaires',
  },
  { path: '/staff/questionnaires/:questionnaireId/letters', page: LettersPage, needs: 'run-questionnaires' },
  {
    path: '/staff/questionnaires/:questionnaireId/proxy/:invitationId',
    page: ProxyPage,
    needs: 'run-questionnaires',
  },
  { path: '/staff/questionnaires/:questionnaireId/results', page: ResultsPage, needs: 'see-figures' },
  { path: addresses.sheets, page: SheetsPage, needs: 'see-figures', navigation: 'sheets' },
  { path: '/staff/sheets/actions', page: ActionBoardPage, needs: 'see-figures' },
  { path: '/staff/sheets/:itemId/:fiscalYear', page: SheetPage, needs: 'see-figures' },
  { path: '/staff/sheets/:itemId/:fiscalYear/versions', page: SheetVersionsPage, needs: 'see-figures' },
  { path: '/staff/cases/:itemId/:fiscalYear', page: CasesPage, needs: 'see-figures' },
  { path: '/staff/cases/:itemId/:fiscalYear/import', page: CaseImportPage, needs: 'edit-sheets' },
  { path: addresses.rosters, page: RostersPage, needs: 'run-questionnaires', navigation: 'rosters' },
  { path: '/staff/rosters/:rosterId', page: RosterPage, needs: 'run-questionnaires' },
  { path: '/staff/rosters/:rosterId/import', page: RosterImportPage, needs: 'run-questionnaires' },
  { path: addresses.accounts, page: AccountsPage, needs: 'manage-accounts', navigation: 'accounts' },
  { path: addresses.ownAccount, page: OwnAccountPage, needs: 'see-figures' },
  { path: addresses.audit, page: AuditPage, needs: 'see-audit', navigation: 'audit' },
];
