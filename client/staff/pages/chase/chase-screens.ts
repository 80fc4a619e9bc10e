import { latePage } from '../../frame/late-page.tsx';

/** The pages around the board, read from the service when somebody opens one of them. */
const pages = () => import('./chase-pages.ts');

export const LettersPage = latePage(() => pages().then((loaded) => loaded.LettersPage));
export const ProxyPage = latePage(() => pages().then((loaded) => loaded.ProxyPage));
