import lazy from 'preact-iso/lazy';

/** Read from the service when somebody opens it: most of what staff do needs no results. */
export const ResultsPage = lazy(() => import('./results-page.tsx').then((loaded) => loaded.ResultsPage));
