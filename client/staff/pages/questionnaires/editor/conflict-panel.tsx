import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../../../components/button.tsx';
import { dayTimeWording } from '../../../../messages/date-wording.ts';
import { useWords } from '../../../frame/locale-setting.tsx';
import { questionName } from '../../../messages/measure-wording.ts';
import { placeWording } from '../../../messages/place-wording.ts';
import {
  type ChangedPlace,
  changedPlaces,
  type EditedDraft,
  editedFrom,
  type TheirDraft,
} from './edited-draft.ts';
import type { Editor } from './use-editor.ts';

/** Somebody else saved in between: who, what they changed, what is one’s own, and a choice in which nothing is lost. */
export function ConflictPanel({ editor, theirs }: { readonly editor: Editor; readonly theirs: TheirDraft }) {
  const { locale, say } = useWords();
  const panelRef = useRef<HTMLElement>(null);
  useEffect(() => panelRef.current?.focus(), []);
  const { editedBy, editedAt, questionnaire } = theirs;
  const at = editedAt ? dayTimeWording(locale, new Date(editedAt)) : undefined;
  const base = editor.agreed();
  return (
    <section class="notice is-error conflict" tabIndex={-1} ref={panelRef} aria-labelledby="editor-conflict">
      <h2 id="editor-conflict" class="notice-title">
        {editedBy && at
          ? say('editor.conflict.by', { name: editedBy.name, at })
          : say('editor.conflict.somebody')}
      </h2>
      <p>{say('editor.conflict.text')}</p>
      <div class="two-columns">
        <Changes heading={say('editor.conflict.theirs')} before={base} after={editedFrom(questionnaire)} />
        <Changes heading={say('editor.conflict.mine')} before={base} after={editor.draft} />
      </div>
      <div class="button-row">
        <Button look="primary" onClick={editor.takeTheirs}>
          {say('editor.conflict.takeTheirs')}
        </Button>
        <Button onClick={() => editor.keepMine()}>{say('editor.conflict.keepMine')}</Button>
      </div>
      <p class="quiet">{say('editor.conflict.undo')}</p>
    </section>
  );
}

interface ChangesProps {
  readonly heading: string;
  readonly before: EditedDraft;
  readonly after: EditedDraft;
}

function Changes({ heading, before, after }: ChangesProps) {
  const { locale, say } = useWords();
  const name = ({ part, question }: ChangedPlace) => {
    if (question) {
      return say(`editor.change.${question.kind}`, { question: questionName(locale, question.index) });
    }
    return part === 'questions' ? say('editor.change.order') : placeWording(locale, `/${part}`);
  };
  const places = changedPlaces(before, after);
  return (
    <div>
      <h3>{heading}</h3>
      {places.length === 0 && <p class="quiet">{say('editor.change.none')}</p>}
      <ul class="plain-list">
        {places.map((place) => (
          <li key={JSON.stringify(place)}>{name(place)}</li>
        ))}
      </ul>
    </div>
  );
}
