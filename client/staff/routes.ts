import type { FunctionComponent } from 'preact';
import type { Permission } from '../../shared/domain/account.ts';
import { addresses } from './addresses.ts';
import { AccountsPage } from './pages/accounts/accounts-page.tsx';
import { OverviewPage } from './pages/overview/overview-page.tsx';
import { NewQuestionnairePage } from './pages/questionnaires/new-questionnaire-page.tsx';
import { QuestionnairePage } from './pages/questionnaires/questionnaire-page.tsx';
import { QuestionnairesPage } from './pages/questionnaires/questionnaires-page.tsx';
import { ResultsPage } from './pages/results/results-page.tsx';

export interface StaffRoute {
  readonly path: string;
  readonly page: FunctionComponent;
  /** What the account must be allowed to do; a page that anyone signed in may see asks for `see-figures`. */
  readonly needs: Permission;
  /** Key of its place in the navigation, where it has one. */
  readonly navigation?: 'overview' | 'questionnaires' | 'accounts' | undefined;
}

export const routes: readonly StaffRoute[] = [
  { path: addresses.overview, page: OverviewPage, needs: 'see-figures', navigation: 'overview' },
  {
    path: addresses.questionnaires,
    page: QuestionnairesPage,
    needs: 'see-figures',
    navigation: 'questionnaires',
  },
  { path: addresses.newQuestionnaire, page: NewQuestionnairePage, needs: 'run-questionnaires' },
  { path: '/staff/questionnaires/:questionnaireId', page: QuestionnairePage, needs: 'see-figures' },
  { path: '/staff/questionnaires/:questionnaireId/results', page: ResultsPage, needs: 'see-figures' },
  { path: addresses.accounts, page: AccountsPage, needs: 'manage-accounts', navigation: 'accounts' },
];
