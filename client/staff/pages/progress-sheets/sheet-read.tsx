import { SheetPartsContext } from './sheet-context.ts';
import type { SheetFormProps } from './sheet-editor.tsx';
import { SheetLayout } from './sheet-layout.tsx';
import { useSheetWords } from './sheet-words.ts';
import { WorkflowPanel } from './workflow/workflow-panel.tsx';

/** A sheet that this account does not write, or that nobody writes any more, with the reason. */
export function SheetRead({ sheet, mayEdit, onState, readAgain }: SheetFormProps) {
  const { say } = useSheetWords();
  const parts = { sheet, content: sheet.content, edit: undefined, problems: [], suggestions: undefined };
  return (
    <SheetPartsContext.Provider value={parts}>
      <div class="sheet-page">
        <WorkflowPanel
          sheet={sheet}
          mayAct={mayEdit}
          ready={(then) => then()}
          onState={onState}
          readAgain={readAgain}
        />
        {!mayEdit && <p class="quiet">{say('read.viewer')}</p>}
        <SheetLayout readAgain={readAgain} mayNote={mayEdit && sheet.revision > 0} />
      </div>
    </SheetPartsContext.Provider>
  );
}
