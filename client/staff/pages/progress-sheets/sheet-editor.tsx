import { useEffect, useRef } from 'preact/hooks';
import type { SheetContent } from '../../../../shared/domain/progress-sheet/sheet-content.ts';
import { api } from '../../addresses.ts';
import { EditorBar } from '../../editing/editor-bar.tsx';
import { isSame } from '../../editing/is-same.ts';
import { useEditing } from '../../editing/use-editing.ts';
import { useUndoKeys } from '../../editing/use-undo-keys.ts';
import { FailureNotice } from '../../frame/failure-notice.tsx';
import type { SheetReply, SheetState, SheetSuggestionsReply } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';
import { SheetConflict } from './conflict/sheet-conflict.tsx';
import { SheetProblems } from './problems/sheet-problem-list.tsx';
import { writtenProblems } from './problems/written-problems.ts';
import { contentFrom, isWholeSheet, sheetPatch, theirSheet } from './sent-sheet.ts';
import { SheetPartsContext } from './sheet-context.ts';
import { SheetLayout } from './sheet-layout.tsx';
import { PROBLEMS_ID, useAskedSave } from './use-asked-save.ts';
import { useWhenSaved } from './use-when-saved.ts';
import { WorkflowPanel } from './workflow/workflow-panel.tsx';

export interface SheetFormProps {
  /** As it is stored. */
  readonly sheet: SheetReply;
  readonly mayEdit: boolean;
  readonly onState: (state: SheetState) => void;
  readonly readAgain: () => void;
}

/** The sheet while it is written: saved by itself, with the steps back, and with what others do to it. */
export function SheetEditor({ sheet, onState, readAgain }: SheetFormProps) {
  const { itemId, fiscalYear } = sheet;
  const suggestions = useResource<SheetSuggestionsReply>(api.ofSheet(itemId, fiscalYear, 'suggestions'));
  const editor = useEditing<SheetContent, SheetState, SheetState>({
    name: `sheet.${itemId}.${fiscalYear}`,
    stored: sheet,
    editedFrom: contentFrom,
    patchBetween: sheetPatch,
    theirsIn: theirSheet,
    replyOf: (theirs) => theirs,
    isSame,
    isWhole: isWholeSheet,
    send: (client, body) => client.send('PUT', api.sheet(itemId, fiscalYear), { body }),
    onSaved: onState,
  });
  const { draft, state } = editor;
  useUndoKeys(editor.undo, editor.redo);
  const asked = useAskedSave(editor);
  const whenSaved = useWhenSaved(asked);
  const failure = state.kind === 'refused' || state.kind === 'ended' ? state.failure : undefined;
  const told = failure?.kind === 'problem' ? (failure.problem.errors ?? []) : [];
  const problems = state.kind === 'refused' ? writtenProblems(draft, fiscalYear, told) : [];
  useLandingPlace();
  return (
    <SheetPartsContext.Provider
      value={{ sheet, content: draft, edit: editor.edit, problems, suggestions: suggestions.data }}
    >
      <div class="sheet-page">
        <EditorBar editor={asked} />
        <div class="stack">
          {state.kind === 'changed' && <SheetConflict editor={editor} theirs={state.theirs} />}
          {failure && (
            <div id={PROBLEMS_ID} tabIndex={-1} class="sheet-refused">
              {problems.length > 0 ? (
                <SheetProblems problems={problems} />
              ) : (
                <FailureNotice failure={failure} />
              )}
            </div>
          )}
          <WorkflowPanel sheet={sheet} mayAct ready={whenSaved} onState={onState} readAgain={readAgain} />
        </div>
        <SheetLayout readAgain={readAgain} mayNote={sheet.revision > 0} />
      </div>
    </SheetPartsContext.Provider>
  );
}

/** A link to a section of this page, from another one: the section is drawn only now. */
function useLandingPlace(): void {
  const done = useRef(false);
  useEffect(() => {
    if (done.current || location.hash === '') return;
    done.current = true;
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    target?.scrollIntoView({ block: 'start' });
    target?.focus();
  }, []);
}
