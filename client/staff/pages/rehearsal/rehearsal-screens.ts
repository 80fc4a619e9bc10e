import { latePage } from '../../frame/late-page.tsx';

/** Read from the service when somebody rehearses. */
export const RehearsalPage = latePage(() =>
  import('./rehearsal-page.tsx').then((loaded) => loaded.RehearsalPage),
);
