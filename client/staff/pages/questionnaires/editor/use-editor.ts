import { api } from '../../../addresses.ts';
import { isSame } from '../../../editing/is-same.ts';
import { type Editing, useEditing } from '../../../editing/use-editing.ts';
import type { QuestionnaireReply } from '../../../requests/replies.ts';
import { type EditedDraft, editedFrom, patchBetween, type TheirDraft, theirsIn } from './edited-draft.ts';

export type Editor = Editing<EditedDraft, TheirDraft>;

/** The draft on the screen, its steps back and forth, and its way to the service. */
export function useEditor(
  questionnaire: QuestionnaireReply,
  onSaved: (reply: QuestionnaireReply) => void,
): Editor {
  const { id } = questionnaire;
  return useEditing({
    name: id,
    stored: questionnaire,
    editedFrom,
    patchBetween,
    theirsIn,
    isSame,
    isWhole: ({ questions }) => Array.isArray(questions),
    replyOf: (theirs) => theirs.questionnaire,
    send: (client, body) => client.send('PATCH', api.questionnaire(id), { body }),
    onSaved,
  });
}
