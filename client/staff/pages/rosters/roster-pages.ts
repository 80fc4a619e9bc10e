import '../../styles/small-buttons.css';
import '../../styles/stacking-tables.css';
import '../../styles/rosters.css';

export { RosterImportPage } from './roster-import-page.tsx';
export { RosterPage } from './roster-page.tsx';
export { RostersPage } from './rosters-page.tsx';
