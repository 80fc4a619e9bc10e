import { latePage } from '../../../frame/late-page.tsx';

/** Read from the service when somebody compares two years. */
export const DifferencesPage = latePage(() =>
  import('./differences-page.tsx').then((loaded) => loaded.DifferencesPage),
);
