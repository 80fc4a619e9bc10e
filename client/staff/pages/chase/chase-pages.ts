import '../../styles/tiles.css';

export { LettersPage } from './letters-page.tsx';
export { ProxyPage } from './proxy-page.tsx';
