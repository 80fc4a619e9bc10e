import '../../styles/editing.css';
import '../../styles/stacking-tables.css';
import '../../styles/progress-sheets.css';
import '../../styles/progress-sheet-fields.css';
import '../../styles/progress-sheet-beside.css';

export { ActionBoardPage } from './action-board-page.tsx';
export { SheetPage } from './sheet-page.tsx';
export { SheetVersionsPage } from './sheet-versions-page.tsx';
export { SheetsPage } from './sheets-page.tsx';
