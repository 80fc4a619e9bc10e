import lazy from 'preact-iso/lazy';

/** The pages of rosters, read from the service when somebody opens one of them. */
const pages = () => import('./roster-pages.ts');

export const RostersPage = lazy(() => pages().then((loaded) => loaded.RostersPage));
export const RosterPage = lazy(() => pages().then((loaded) => loaded.RosterPage));
export const RosterImportPage = lazy(() => pages().then((loaded) => loaded.RosterImportPage));
