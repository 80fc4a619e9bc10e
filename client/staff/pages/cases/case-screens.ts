import { latePage } from '../../frame/late-page.tsx';

/** The pages of the case register and their words, read from the service when somebody opens one of them. */
const pages = () => import('./case-pages.ts');

export const CasesPage = latePage(() => pages().then((loaded) => loaded.CasesPage));
export const CaseImportPage = latePage(() => pages().then((loaded) => loaded.CaseImportPage));
