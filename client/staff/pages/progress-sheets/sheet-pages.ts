import '../../styles/editing.css';
import '../../styles/stacking-tables.css';
import '../../styles/progress-sheets.css';
import '../../styles/progress-sheet-fields.css';
import '../../styles/progress-sheet-sections.css';
import '../../styles/progress-sheet-suggestions.css';

export { ActionBoardPage } from './board/action-board-page.tsx';
export { SheetPage } from './sheet-page.tsx';
export { SheetVersionsPage } from './versions/sheet-versions-page.tsx';
export { SheetsPage } from './year/sheets-page.tsx';
