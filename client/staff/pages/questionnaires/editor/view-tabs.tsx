import { useWords } from '../../../frame/locale-setting.tsx';

export type EditorView = 'edit' | 'preview';

export interface ViewTabsProps {
  readonly view: EditorView;
  readonly onChoose: (view: EditorView) => void;
}

/** Where there is no room for both side by side: one or the other. */
export function ViewTabs({ view, onChoose }: ViewTabsProps) {
  const { say } = useWords();
  return (
    <div class="view-tabs">
      {(['edit', 'preview'] as const).map((one) => (
        <button key={one} type="button" aria-pressed={view === one} onClick={() => onChoose(one)}>
          {say(`editor.view.${one}`)}
        </button>
      ))}
    </div>
  );
}
