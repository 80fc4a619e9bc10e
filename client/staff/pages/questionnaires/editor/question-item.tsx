import type { Question } from '../../../../../shared/domain/questionnaire.ts';
import { CardButton } from '../../../editing/card-button.tsx';
import { useWords } from '../../../frame/locale-setting.tsx';
import { questionName } from '../../../messages/measure-wording.ts';
import { useEditorParts } from './editor-context.ts';
import { placeId } from './editor-places.ts';
import { cardIdOf, focusCard } from './focus-place.ts';
import { QuestionForm } from './question-form.tsx';
import { QuestionSummary } from './question-summary.tsx';
import type { QuestionActs } from './use-question-acts.ts';

export interface QuestionItemProps {
  readonly question: Question;
  readonly index: number;
  readonly acts: QuestionActs;
  /** Code of the question that is being dragged. */
  readonly dragged: string | undefined;
  readonly onDrag: (code: string | undefined) => void;
  readonly onDrop: () => void;
}

/** One question’s card: its handle, what it says, the buttons for the whole of it, and its form when it is opened. */
export function QuestionItem({ question, index, acts, dragged, onDrag, onDrop }: QuestionItemProps) {
  const { locale, say } = useWords();
  const { opened, open } = useEditorParts();
  const { code } = question;
  const isOpen = opened === code;
  const name = questionName(locale, index);
  const moveByKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    acts.move(index, index + (event.key === 'ArrowUp' ? -1 : 1));
  };
  const toggle = () => {
    open(isOpen ? undefined : code);
    focusCard(code, '.card-open');
  };
  return (
    <li
      id={cardIdOf(code)}
      class={['question-card', isOpen && 'is-open', dragged === code && 'is-dragged']
        .filter(Boolean)
        .join(' ')}
      onKeyDown={moveByKey}
      onDragOver={(event) => {
        if (dragged !== undefined) event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        onDrop();
      }}
    >
      <div class="card-head">
        <span
          class="drag-handle"
          aria-hidden="true"
          draggable
          title={say('editor.drag')}
          onDragStart={(event) => {
            event.dataTransfer?.setData('text/plain', code);
            const card = event.currentTarget.closest('li');
            if (card) event.dataTransfer?.setDragImage(card, 16, 16);
            onDrag(code);
          }}
          onDragEnd={() => onDrag(undefined)}
        >
          ⠿
        </span>
        <h3 id={placeId(`/questions/${index}`)} tabIndex={-1}>
          <button type="button" class="card-open" aria-expanded={isOpen} onClick={toggle}>
            <span class="card-number">{name}</span>
            <QuestionSummary question={question} part="title" />
          </button>
        </h3>
        <div class="card-acts">
          {(['up', 'down'] as const).map((by) => (
            <CardButton
              key={by}
              label={say(`editor.${by}`, { question: name })}
              move={by}
              onClick={() => acts.move(index, index + (by === 'up' ? -1 : 1), by)}
            >
              {by === 'up' ? '↑' : '↓'}
            </CardButton>
          ))}
          <CardButton
            label={say('editor.duplicate', { question: name })}
            onClick={() => acts.duplicate(index)}
          >
            {say('editor.duplicate.short')}
          </CardButton>
          <CardButton label={say('editor.remove', { question: name })} onClick={() => acts.remove(index)}>
            {say('editor.remove.short')}
          </CardButton>
        </div>
      </div>
      {isOpen ? (
        <QuestionForm question={question} index={index} />
      ) : (
        <QuestionSummary question={question} part="rest" />
      )}
    </li>
  );
}
