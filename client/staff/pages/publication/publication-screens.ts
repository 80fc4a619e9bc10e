import { latePage } from '../../frame/late-page.tsx';

/** The page from which a year is published, and its words, read from the service when somebody opens it. */
export const PublicationPage = latePage(() =>
  import('./publication-page.tsx').then((loaded) => loaded.PublicationPage),
);
