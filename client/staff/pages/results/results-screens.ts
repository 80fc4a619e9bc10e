import { latePage } from '../../frame/late-page.tsx';

/** Read from the service when somebody opens it: most of what staff do needs no results. */
export const ResultsPage = latePage(() => import('./results-page.tsx').then((loaded) => loaded.ResultsPage));
