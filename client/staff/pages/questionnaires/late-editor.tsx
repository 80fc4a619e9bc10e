import { LateTroubleText } from '../../frame/late-trouble-text.tsx';
import { Waiting } from '../../frame/loaded.tsx';
import { useLate } from '../../frame/use-late.ts';
import type { QuestionnaireEditorProps } from './editor/questionnaire-editor.tsx';

/** The editor, loaded when a draft is opened: most visits to the app do not need it. */
export function LateEditor(props: QuestionnaireEditorProps) {
  const { loaded, trouble, retry } = useLate(() => import('./editor/questionnaire-editor.tsx'));
  if (loaded) return <loaded.QuestionnaireEditor {...props} />;
  if (trouble) return <LateTroubleText trouble={trouble} onRetry={retry} />;
  return <Waiting />;
}
