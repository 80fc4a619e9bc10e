import '../../styles/small-buttons.css';
import '../../styles/stacking-tables.css';
import '../../styles/rosters.css';
import '../../styles/cases.css';

export { CaseImportPage } from './case-import-page.tsx';
export { CasesPage } from './cases-page.tsx';
