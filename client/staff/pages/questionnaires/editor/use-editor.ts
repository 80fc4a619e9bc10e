import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { api } from '../../../addresses.ts';
import { useAnnounce } from '../../../frame/announcements.tsx';
import { useWords } from '../../../frame/locale-setting.tsx';
import { useSignedIn } from '../../../requests/client-context.ts';
import type { QuestionnaireReply } from '../../../requests/replies.ts';
import { autosave, type SaveState } from './autosave.ts';
import { type EditedDraft, editedFrom, isSame } from './edited-draft.ts';
import { forgetDraft, keepDraft, keptDraft } from './kept-draft.ts';
import { record, redo, settle, startHistory, type UndoHistory, undo } from './undo-history.ts';
import { useLeaving } from './use-leaving.ts';

export interface Editor {
  readonly draft: EditedDraft;
  /** `place` is where letters are typed: they become one step together. */
  readonly edit: (next: EditedDraft, place?: string) => void;
  readonly history: UndoHistory<EditedDraft>;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly state: SaveState;
  readonly saveNow: () => void;
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
  /** The draft as both sides last agreed on it. */
  readonly agreed: () => EditedDraft;
}

/** The draft on the screen, its steps back and forth, and its way to the service. */
export function useEditor(
  questionnaire: QuestionnaireReply,
  onSaved: (reply: QuestionnaireReply) => void,
): Editor {
  const { client } = useSignedIn();
  const { say } = useWords();
  const announce = useAnnounce();
  const { id } = questionnaire;
  const [history, setHistory] = useState(() => startHistory(editedFrom(questionnaire)));
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: undefined });
  const current = useRef(history.present);
  current.current = history.present;
  const now = useRef({ client, onSaved });
  now.current = { client, onSaved };

  const saver = useMemo(
    () =>
      autosave({
        start: questionnaire,
        edited: () => current.current,
        send: (body) => now.current.client.send('PATCH', api.questionnaire(id), { body }),
        show(shown) {
          setState(shown);
          if (shown.kind === 'saved') forgetDraft(id);
        },
        onSaved(reply) {
          setHistory(settle);
          now.current.onSaved(reply);
        },
      }),
    [id],
  );
  const keep = useCallback(() => {
    if (saver.isUnsaved()) keepDraft(id, { revision: saver.revision(), edited: current.current });
  }, [saver, id]);

  useEffect(() => saver.changed(), [history.present]);
  useEffect(() => {
    if (state.kind === 'offline' || state.kind === 'changed' || state.kind === 'ended') keep();
  }, [state.kind, history.present]);
  // Signed in again: what waited for it is sent.
  useEffect(() => saver.saveNow(), [client]);
  useLeaving(saver, keep);

  useEffect(() => {
    const kept = keptDraft(id);
    if (!kept || isSame(kept.edited, current.current)) return forgetDraft(id);
    // Sent as what it is, built on that revision: where somebody saved since, the service says so, and who.
    saver.rebase({ ...questionnaire, revision: kept.revision });
    setHistory((before) => record(before, kept.edited));
    announce(say('editor.restored'));
  }, [id]);
  // Read again with what somebody else saved, while nothing of one's own waits: it simply takes its place.
  useEffect(() => {
    if (questionnaire.revision <= saver.revision() || saver.isUnsaved()) return;
    saver.rebase(questionnaire);
    setHistory((before) => record(before, editedFrom(questionnaire)));
    announce(say('editor.readAgain'));
  }, [questionnaire.revision]);

  const theirs = state.kind === 'changed' ? state.theirs.questionnaire : undefined;
  return {
    draft: history.present,
    edit: (next, place) => setHistory((before) => record(before, next, place)),
    history,
    undo: () => setHistory(undo),
    redo: () => setHistory(redo),
    state,
    saveNow: saver.saveNow,
    takeTheirs() {
      if (!theirs) return;
      saver.rebase(theirs);
      setHistory((before) => record(before, editedFrom(theirs)));
      setState({ kind: 'saved', at: undefined });
      forgetDraft(id);
      onSaved(theirs);
    },
    keepMine() {
      if (!theirs) return;
      saver.rebase(theirs);
      setHistory((before) => record(record(before, editedFrom(theirs)), before.present));
      saver.saveNow();
    },
    agreed: saver.saved,
  };
}
