import { useState } from 'preact/hooks';
import { Button } from '../../../../components/button.tsx';
import { useWords } from '../../../frame/locale-setting.tsx';
import { useEditorParts } from './editor-context.ts';
import { placeId } from './editor-places.ts';
import { KINDS, type Kind } from './question-edits.ts';
import { QuestionItem } from './question-item.tsx';
import { useQuestionActs } from './use-question-acts.ts';

/** The questions as cards: summaries, of which one at a time is opened as a form. */
export function QuestionCards() {
  const { say } = useWords();
  const { draft } = useEditorParts();
  const acts = useQuestionActs();
  const [dragged, setDragged] = useState<string>();
  const indexOf = (code: string | undefined) => draft.questions.findIndex((one) => one.code === code);
  return (
    <section aria-labelledby={placeId('/questions')}>
      <h2 id={placeId('/questions')} tabIndex={-1}>
        {say('questions.heading', { count: draft.questions.length })}
      </h2>
      {draft.questions.length === 0 && <p class="empty-state">{say('editor.questions.empty')}</p>}
      <ol class="question-cards">
        {draft.questions.map((question, index) => (
          <QuestionItem
            key={question.code}
            question={question}
            index={index}
            acts={acts}
            dragged={dragged}
            onDrag={setDragged}
            onDrop={() => {
              if (dragged !== undefined) acts.move(indexOf(dragged), index);
              setDragged(undefined);
            }}
          />
        ))}
      </ol>
      <AddQuestion onAdd={(kind) => acts.add(kind, draft.questions.length - 1)} />
    </section>
  );
}

function AddQuestion({ onAdd }: { readonly onAdd: (kind: Kind) => void }) {
  const { say } = useWords();
  return (
    <fieldset class="add-question">
      <legend>{say('editor.add')}</legend>
      <div class="button-row">
        {KINDS.map((kind) => (
          <Button key={kind} onClick={() => onAdd(kind)}>
            <span aria-hidden="true">＋</span>
            {say(`kind.${kind}`)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
