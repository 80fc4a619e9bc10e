import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useAnnounce } from '../frame/announcements.tsx';
import { useWords } from '../frame/locale-setting.tsx';
import type { ApiClient, Outcome } from '../requests/api-client.ts';
import { useSignedIn } from '../requests/client-context.ts';
import { autosave, type SavedKind, type SaveState, type Stored } from './autosave.ts';
import { forgetWork, keepWork, keptWork } from './kept-work.ts';
import { record, redo, settle, startHistory, type UndoHistory, undo } from './undo-history.ts';
import { useLeaving } from './use-leaving.ts';

export interface EditingOptions<Edited, Reply extends Stored, Theirs>
  extends SavedKind<Edited, Reply, Theirs> {
  /** Under which the browser keeps what could not be sent: one for each thing that is edited. */
  readonly name: string;
  readonly stored: Reply;
  readonly send: (client: ApiClient, body: Readonly<Record<string, unknown>>) => Promise<Outcome<Reply>>;
  readonly onSaved: (reply: Reply) => void;
  readonly isSame: (one: Edited, other: Edited) => boolean;
  readonly isWhole: (kept: Partial<Edited>) => boolean;
  /** What they saved, in the form in which the service has it. */
  readonly replyOf: (theirs: Theirs) => Reply;
}

export interface Editing<Edited, Theirs> {
  readonly draft: Edited;
  /** `place` is where letters are typed: they become one step together. */
  readonly edit: (next: Edited, place?: string) => void;
  readonly history: UndoHistory<Edited>;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly state: SaveState<Theirs>;
  readonly saveNow: () => void;
  readonly takeTheirs: () => void;
  /** One's own, or what was put together from both. */
  readonly keepMine: (joined?: Edited) => void;
  /** What both sides last agreed on. */
  readonly agreed: () => Edited;
}

/** What is written on the screen, its steps back and forth, and its way to the service. */
export function useEditing<Edited, Reply extends Stored, Theirs>(
  options: EditingOptions<Edited, Reply, Theirs>,
): Editing<Edited, Theirs> {
  const { name, stored, editedFrom, isSame, isWhole, replyOf, onSaved } = options;
  const { client } = useSignedIn();
  const { say } = useWords();
  const announce = useAnnounce();
  const [history, setHistory] = useState(() => startHistory(editedFrom(stored)));
  const [state, setState] = useState<SaveState<Theirs>>({ kind: 'saved', at: undefined });
  const current = useRef(history.present);
  current.current = history.present;
  const now = useRef({ client, options });
  now.current = { client, options };

  const saver = useMemo(
    () =>
      autosave({
        ...options,
        start: stored,
        edited: () => current.current,
        send: (body) => now.current.options.send(now.current.client, body),
        show(shown) {
          setState(shown);
          if (shown.kind === 'saved') forgetWork(name);
        },
        onSaved(reply) {
          setHistory(settle);
          now.current.options.onSaved(reply);
        },
      }),
    [name],
  );
  const keep = useCallback(() => {
    if (!saver.isUnsaved()) return;
    keepWork(name, { revision: saver.revision(), agreed: saver.saved(), edited: current.current });
  }, [saver, name]);

  useEffect(() => saver.changed(), [history.present]);
  useEffect(() => {
    if (state.kind === 'offline' || state.kind === 'changed' || state.kind === 'ended') keep();
  }, [state.kind, history.present]);
  // Signed in again: what waited for it is sent.
  useEffect(() => saver.saveNow(), [client]);
  useLeaving(saver, keep);

  useEffect(() => {
    const kept = keptWork(name, isWhole);
    if (!kept || isSame(kept.edited, current.current)) return forgetWork(name);
    // Sent as what it is, built on that revision: where somebody saved since, the service says so, and who.
    saver.rebase({ ...stored, revision: kept.revision }, kept.agreed);
    setHistory((before) => record(before, kept.edited));
    announce(say('editor.restored'));
  }, [name]);
  // Read again with what somebody else saved, while nothing of one's own waits: it simply takes its place.
  useEffect(() => {
    if (stored.revision <= saver.revision() || saver.isUnsaved()) return;
    const next = editedFrom(stored);
    const isOther = !isSame(next, current.current);
    saver.rebase(stored);
    if (!isOther) return;
    setHistory((before) => record(before, next));
    announce(say('editor.readAgain'));
  }, [stored.revision]);

  const theirs = state.kind === 'changed' ? replyOf(state.theirs) : undefined;
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
      forgetWork(name);
      onSaved(theirs);
    },
    keepMine(joined) {
      if (!theirs) return;
      saver.rebase(theirs);
      setHistory((before) => record(record(before, editedFrom(theirs)), joined ?? before.present));
      if (joined !== undefined) current.current = joined;
      saver.saveNow();
    },
    agreed: saver.saved,
  };
}
