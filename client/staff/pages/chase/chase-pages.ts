import '../../styles/small-buttons.css';
import '../../styles/chase.css';
import '../../styles/letters.css';

export { LettersPage } from './letters-page.tsx';
export { ProxyPage } from './proxy-page.tsx';
