import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { FailureNotice } from '../../frame/failure-notice.tsx';
import { Waiting } from '../../frame/loaded.tsx';
import type { QuestionnaireEditorProps } from './editor/questionnaire-editor.tsx';

/** The editor, loaded when a draft is opened: most visits to the app do not need it. */
export function LateEditor(props: QuestionnaireEditorProps) {
  const [Editor, setEditor] = useState<FunctionComponent<QuestionnaireEditorProps>>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (failed) return;
    import('./editor/questionnaire-editor.tsx').then(
      ({ QuestionnaireEditor }) => setEditor(() => QuestionnaireEditor),
      () => setFailed(true),
    );
  }, [failed]);
  if (Editor) return <Editor {...props} />;
  if (failed) return <FailureNotice failure={{ kind: 'network' }} onRetry={() => setFailed(false)} />;
  return <Waiting />;
}
