import lazy from 'preact-iso/lazy';

/** The pages around the board, read from the service when somebody opens one of them. */
const pages = () => import('./chase-pages.ts');

export const LettersPage = lazy(() => pages().then((loaded) => loaded.LettersPage));
export const ProxyPage = lazy(() => pages().then((loaded) => loaded.ProxyPage));
