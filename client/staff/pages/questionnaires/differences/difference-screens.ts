import lazy from 'preact-iso/lazy';

/** Read from the service when somebody compares two years. */
export const DifferencesPage = lazy(() =>
  import('./differences-page.tsx').then((loaded) => loaded.DifferencesPage),
);
