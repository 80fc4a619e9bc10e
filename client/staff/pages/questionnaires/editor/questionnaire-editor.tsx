import '../../../styles/questionnaire.css';
import '../../../styles/editing.css';
import '../../../styles/editor.css';
import '../../../styles/question-cards.css';
import '../../../styles/editor-fields.css';
import { useState } from 'preact/hooks';
import { api } from '../../../addresses.ts';
import { EditorBar } from '../../../editing/editor-bar.tsx';
import { useUndoKeys } from '../../../editing/use-undo-keys.ts';
import { useWideWindow } from '../../../editing/use-wide-window.ts';
import { FailureNotice } from '../../../frame/failure-notice.tsx';
import { Loaded } from '../../../frame/loaded.tsx';
import { useWords } from '../../../frame/locale-setting.tsx';
import type {
  PlanReply,
  QuestionnaireReply,
  QuestionnairesReply,
  RostersReply,
} from '../../../requests/replies.ts';
import { useResource } from '../../../requests/use-resource.ts';
import { earlierOnes } from '../new-questionnaire-values.ts';
import { ConflictPanel } from './conflict-panel.tsx';
import { type EditorParts, EditorPartsContext } from './editor-context.ts';
import { EditorErrors } from './editor-errors.ts';
import { questionAt } from './editor-places.ts';
import { focusPlace } from './focus-place.ts';
import { IssuePanel } from './issue-panel.tsx';
import { MeasureCards } from './measure-cards.tsx';
import { measurableIndicators } from './measure-edits.ts';
import { PreviewPane } from './preview-pane.tsx';
import { QuestionCards } from './question-cards.tsx';
import { QuizCard } from './quiz-card.tsx';
import { SettingsCard } from './settings-card.tsx';
import { RefusedList, UntranslatedLine } from './stops-list.tsx';
import { Tick } from './tick.tsx';
import { untranslatedPlaces } from './untranslated-places.ts';
import { useEditor } from './use-editor.ts';
import { ViewTabs } from './view-tabs.tsx';

export interface QuestionnaireEditorProps {
  readonly questionnaire: QuestionnaireReply;
  readonly onSaved: (reply: QuestionnaireReply) => void;
  /** Issued: the page is another one from here on. */
  readonly onIssued: () => void;
}

/** A draft, to be written: what it is, its questions, what it measures, and beside it what respondents will see. */
export function QuestionnaireEditor(props: QuestionnaireEditorProps) {
  const { planId } = props.questionnaire;
  const plan = useResource<PlanReply>(api.plan(planId));
  const rosters = useResource<RostersReply>(api.rosters);
  const others = useResource<QuestionnairesReply>(api.questionnaires);
  return (
    <Loaded resource={plan}>
      {(planReply) => (
        <Loaded resource={rosters}>
          {(rosterReply) => (
            <Loaded resource={others}>
              {(reply) => (
                <Editing
                  {...props}
                  plan={planReply}
                  rosters={rosterReply.rosters}
                  earlierOnes={earlierOnes(reply.questionnaires)}
                />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

type EditingProps = QuestionnaireEditorProps & Pick<EditorParts, 'plan' | 'rosters' | 'earlierOnes'>;

function Editing({ questionnaire, onSaved, onIssued, ...known }: EditingProps) {
  const { say } = useWords();
  const editor = useEditor(questionnaire, onSaved);
  const { draft, state } = editor;
  const [opened, open] = useState<string>();
  const [showCodes, setShowCodes] = useState(false);
  const [view, setView] = useState<'edit' | 'preview'>('edit');
  const isWide = useWideWindow();
  useUndoKeys(editor.undo, editor.redo);
  const earlier = useResource<QuestionnaireReply>(
    draft.madeFrom === '' ? undefined : api.questionnaire(draft.madeFrom),
  );
  const go = (pointer: string) => {
    const index = questionAt(pointer);
    setView('edit');
    if (index !== undefined) open(draft.questions[index]?.code);
    focusPlace(pointer);
  };
  const failure = state.kind === 'refused' || state.kind === 'ended' ? state.failure : undefined;
  const errors = failure?.kind === 'problem' ? (failure.problem.errors ?? []) : [];
  const openedAt = draft.questions.findIndex(({ code }) => code === opened);
  const parts: EditorParts = {
    ...known,
    draft,
    edit: editor.edit,
    earlierQuestions: earlier.data?.questions ?? [],
    indicators: measurableIndicators(known.plan, questionnaire.fiscalYear),
    showCodes,
    opened,
    open,
  };
  return (
    <EditorPartsContext.Provider value={parts}>
      <EditorErrors.Provider value={errors}>
        <div class={isWide ? 'editor is-beside' : 'editor'}>
          <EditorBar editor={editor} />
          {!isWide && <ViewTabs view={view} onChoose={setView} />}
          <div class="editor-columns">
            <div class="editor-form stack is-wide" hidden={!isWide && view === 'preview'}>
              <div class="stack">
                {state.kind === 'changed' && <ConflictPanel editor={editor} theirs={state.theirs} />}
                {state.kind === 'refused' && errors.length > 0 && <RefusedList problems={errors} onGo={go} />}
                {failure && errors.length === 0 && <FailureNotice failure={failure} />}
                <IssuePanel questionnaire={questionnaire} editor={editor} onGo={go} onIssued={onIssued} />
              </div>
              <SettingsCard />
              <QuizCard />
              <div class="stack">
                <UntranslatedLine places={untranslatedPlaces(draft)} onGo={go} />
                <Tick
                  id="editor-codes"
                  label={say('editor.codes')}
                  checked={showCodes}
                  onChange={setShowCodes}
                />
                <QuestionCards />
              </div>
              <MeasureCards fiscalYear={questionnaire.fiscalYear} />
            </div>
            {(isWide || view === 'preview') && (
              <PreviewPane
                id={questionnaire.id}
                revision={questionnaire.revision}
                questions={draft.questions}
                at={openedAt < 0 ? undefined : openedAt + 1}
              />
            )}
          </div>
        </div>
      </EditorErrors.Provider>
    </EditorPartsContext.Provider>
  );
}
