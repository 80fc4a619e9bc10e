import { latePage } from '../../frame/late-page.tsx';

/** The pages of rosters, read from the service when somebody opens one of them. */
const pages = () => import('./roster-pages.ts');

export const RostersPage = latePage(() => pages().then((loaded) => loaded.RostersPage));
export const RosterPage = latePage(() => pages().then((loaded) => loaded.RosterPage));
export const RosterImportPage = latePage(() => pages().then((loaded) => loaded.RosterImportPage));
