import { Button } from '../../components/button.tsx';
import { timeWording } from '../../messages/time-wording.ts';
import { useWords } from '../frame/locale-setting.tsx';
import type { SaveState } from './autosave.ts';
import type { Editing } from './use-editing.ts';

/** Always in sight: whether what is on the screen is stored, and the steps back and forth. */
export function EditorBar<Edited, Theirs>({ editor }: { readonly editor: Editing<Edited, Theirs> }) {
  const { say } = useWords();
  const { history, state } = editor;
  return (
    <div class="editor-bar">
      <SavedLine state={state} />
      <div class="button-row">
        {history.past.length > 0 && (
          <Button look="text" onClick={editor.undo}>
            <span aria-hidden="true">↶</span> {say('editor.undo')}
          </Button>
        )}
        {history.future.length > 0 && (
          <Button look="text" onClick={editor.redo}>
            <span aria-hidden="true">↷</span> {say('editor.redo')}
          </Button>
        )}
        <Button onClick={editor.saveNow}>{say('save')}</Button>
      </div>
    </div>
  );
}

function SavedLine({ state }: { readonly state: SaveState<unknown> }) {
  const { say } = useWords();
  const text =
    state.kind !== 'saved'
      ? say(`editor.state.${state.kind}`)
      : state.at
        ? say('editor.state.savedAt', { time: timeWording(state.at) })
        : say('editor.state.asStored');
  return (
    <p class={`saved-line is-${state.kind}`} role="status">
      {text}
    </p>
  );
}
