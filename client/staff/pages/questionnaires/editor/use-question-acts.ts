import { figureIn } from '../../../../messages/figures.ts';
import { useAnnounce } from '../../../frame/announcements.tsx';
import { useWords } from '../../../frame/locale-setting.tsx';
import { questionName } from '../../../messages/measure-wording.ts';
import { dependentsOf } from './draft-conditions.ts';
import { useEditorParts } from './editor-context.ts';
import { focusCard } from './focus-place.ts';
import { addQuestion, duplicateQuestion, type Kind, moveQuestion, removeQuestion } from './question-edits.ts';

export interface QuestionActs {
  readonly add: (kind: Kind, after: number) => void;
  readonly duplicate: (index: number) => void;
  readonly remove: (index: number) => void;
  /** `by` is the button that was pressed, so that it can be pressed again where the card is then. */
  readonly move: (from: number, to: number, by?: 'up' | 'down') => void;
}

/** What is done with whole questions, and what is said of it. */
export function useQuestionActs(): QuestionActs {
  const { locale, say } = useWords();
  const { draft, edit, open, earlierQuestions } = useEditorParts();
  const announce = useAnnounce();
  const name = (index: number) => questionName(locale, index);
  return {
    add(kind, after) {
      const added = addQuestion(draft, kind, after, earlierQuestions);
      edit(added.draft);
      open(added.code);
      focusCard(added.code, 'textarea');
      announce(say('editor.added', { question: name(after + 1) }));
    },
    duplicate(index) {
      const added = duplicateQuestion(draft, index, earlierQuestions);
      edit(added.draft);
      open(added.code);
      focusCard(added.code, 'textarea');
      announce(say('editor.duplicated', { question: name(index), copy: name(index + 1) }));
    },
    remove(index) {
      const question = draft.questions[index];
      if (!question) return;
      const { questions, measures } = dependentsOf(draft, question.code);
      const next = draft.questions[index + 1] ?? draft.questions[index - 1];
      edit(removeQuestion(draft, index));
      open(undefined);
      if (next) focusCard(next.code, '.card-open');
      const conditions = figureIn(locale, questions + measures);
      announce(
        questions + measures > 0
          ? say('editor.removed.conditions', { question: name(index), conditions })
          : say('editor.removed', { question: name(index) }),
      );
    },
    move(from, to, by) {
      const code = draft.questions[from]?.code;
      if (code === undefined || from === to || to < 0 || to >= draft.questions.length) return;
      const moved = moveQuestion(draft, from, to);
      if (!moved.ok) {
        const names = { question: name(moved.question), other: name(moved.dependsOn) };
        announce(say('editor.move.refused', names), { stays: true });
        return;
      }
      edit(moved.draft);
      focusCard(code, by ? `[data-move="${by}"]` : '.card-open');
      announce(say('editor.moved', { question: name(from), place: name(to) }));
    },
  };
}
