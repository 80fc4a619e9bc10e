import { latePage } from '../../frame/late-page.tsx';

/** The pages of progress sheets and their words, read from the service when somebody opens one of them. */
const pages = () => import('./sheet-pages.ts');

export const SheetsPage = latePage(() => pages().then((loaded) => loaded.SheetsPage));
export const SheetPage = latePage(() => pages().then((loaded) => loaded.SheetPage));
export const SheetVersionsPage = latePage(() => pages().then((loaded) => loaded.SheetVersionsPage));
export const ActionBoardPage = latePage(() => pages().then((loaded) => loaded.ActionBoardPage));
