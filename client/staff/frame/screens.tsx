import { Route, Router, useLocation } from 'preact-iso/router';
import { roleMay } from '../../../shared/domain/account.ts';
import { componentWords } from '../../messages/component-words.ts';
import { addresses } from '../addresses.ts';
import { ExportWatch } from '../pages/exports/export-watch.tsx';
import { ForbiddenPage, NotFoundPage } from '../pages/no-page.tsx';
import { useSignedIn } from '../requests/client-context.ts';
import { routes, type StaffRoute } from '../routes.ts';
import { ResetPage } from '../session/reset-page.tsx';
import { SessionGate } from '../session/session-gate.tsx';
import { SetupPage } from '../session/setup-page.tsx';
import { noteArrival } from './arrivals.ts';
import { useWords } from './locale-setting.tsx';
import { StaffHeader } from './staff-header.tsx';

/** The pages of one-time links stand outside of any session; everything else is behind the sign-in. */
export function Screens() {
  const { path } = useLocation();
  if (path === addresses.setup) return <SetupPage />;
  if (path === addresses.reset) return <ResetPage />;
  return (
    <SessionGate>
      <SkipLink />
      <StaffHeader />
      <ExportWatch />
      <Router onRouteChange={noteArrival}>
        {routes.map((route) => (
          <Route key={route.path} path={route.path} component={pageOf(route)} />
        ))}
        <Route default component={NotFoundPage} />
      </Router>
    </SessionGate>
  );
}

function SkipLink() {
  const { locale } = useWords();
  return (
    <a class="skip-link" href="#main">
      {componentWords(locale)('skipToMain')}
    </a>
  );
}

const guarded = new Map<StaffRoute, () => preact.JSX.Element>();

/** The page, or a word on why this account does not see it. The same function each time, or it would be drawn anew. */
function pageOf(route: StaffRoute) {
  const known = guarded.get(route);
  if (known) return known;
  const Guarded = () => {
    const { account } = useSignedIn();
    return roleMay(account.role, route.needs) ? <route.page /> : <ForbiddenPage />;
  };
  guarded.set(route, Guarded);
  return Guarded;
}
