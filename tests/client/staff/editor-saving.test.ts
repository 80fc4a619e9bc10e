import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { autosave, type SaveState } from '../../../client/staff/editing/autosave.ts';
import { placeWording } from '../../../client/staff/messages/place-wording.ts';
import {
  changedPlaces,
  type EditedDraft,
  editedFrom,
  patchBetween,
  type TheirDraft,
  theirsIn,
} from '../../../client/staff/pages/questionnaires/editor/edited-draft.ts';
import { untranslatedPlaces } from '../../../client/staff/pages/questionnaires/editor/untranslated-places.ts';
import type { Outcome } from '../../../client/staff/requests/api-client.ts';
import type { QuestionnaireReply } from '../../../client/staff/requests/replies.ts';
import { questionnaireReplyOf } from '../../../server/replies/questionnaire-replies.ts';
import { draftQuestionnaire, freeText, text } from '../../support/builders.ts';
import { editedDraft } from './editor-drafts.ts';

describe('what is sent of a draft', () => {
  const saved = editedDraft();

  it('is nothing where nothing differs, and else the parts that do', () => {
    expect(patchBetween(saved, { ...saved, questions: [...saved.questions] })).toEqual({});
    const reordered = saved.questions.map((one) =>
      Object.fromEntries([...Object.entries(one), ['help', undefined]].reverse()),
    );
    expect(patchBetween(saved, { ...saved, questions: reordered as typeof saved.questions })).toEqual({});
    const edited = { ...saved, title: text('別の題'), nonResponse: 'leaves-base' as const };
    expect(patchBetween(saved, edited)).toEqual({ title: text('別の題'), nonResponse: 'leaves-base' });
  });

  it('says null for an opening, a deadline and an origin that are taken away', () => {
    const dated = editedDraft({ opensOn: '2022-03-01', madeFrom: 'earlier' });
    expect(patchBetween(dated, editedDraft())).toEqual({ opensOn: null, madeFrom: null });
    expect(patchBetween(saved, editedDraft({ dueOn: '' }))).toEqual({ dueOn: null });
  });

  it('reads from the service what it sends to it', () => {
    const reply = questionnaireReplyOf(draftQuestionnaire());
    expect(editedFrom(reply)).toMatchObject({ dueOn: '2022-03-11', opensOn: '', madeFrom: '' });
    expect(patchBetween(editedFrom(reply), editedFrom(structuredClone(reply)))).toEqual({});
  });
});

describe('whom to ask, in the editor', () => {
  it('is empty where none was given, and sent alone when it is entered or emptied', () => {
    const reply = questionnaireReplyOf(draftQuestionnaire());
    const none = editedFrom(reply);
    expect(none.contact).toEqual({ ja: '' });
    const entered = { ...none, contact: text('改革担当\n電話 06-0000-0000', 'Reform section') };
    expect(patchBetween(none, entered)).toEqual({ contact: entered.contact });
    expect(patchBetween(entered, none)).toEqual({ contact: { ja: '' } });
    expect(editedFrom({ ...reply, contact: entered.contact })).toEqual(entered);
  });

  it('is among the changes and the texts without English', () => {
    const changed = editedDraft({ contact: text('改革担当'), questions: [], measures: [] });
    expect(changedPlaces(editedDraft({ questions: [], measures: [] }), changed)).toEqual([
      { part: 'contact' },
    ]);
    expect(untranslatedPlaces(changed)).toEqual(['/contact/en']);
    expect(placeWording('ja', '/contact')).toBe('問合せ先');
  });

  it('is not touched by a draft that the browser kept before there was one', () => {
    const saved = { ...editedDraft(), contact: text('改革担当') };
    const { contact: _, ...kept } = saved;
    expect(Object.keys(patchBetween(saved, { ...kept, title: text('題') }))).toEqual(['title']);
    expect(Object.keys(patchBetween(saved, kept))).toEqual([]);
  });
});

describe('what somebody has changed', () => {
  it('is named place by place', () => {
    const before = editedDraft();
    const [q1, q2, q3] = before.questions;
    if (!q1 || !q2 || !q3) throw new Error('three questions');
    const after = editedDraft({
      title: text('別の題'),
      questions: [{ ...q1, required: false }, q3, freeText({ code: 'q9' })],
    });
    expect(changedPlaces(before, after)).toEqual([
      { part: 'title' },
      { part: 'questions', question: { index: 0, kind: 'changed' } },
      { part: 'questions', question: { index: 2, kind: 'added' } },
      { part: 'questions', question: { index: 1, kind: 'removed' } },
    ]);
    expect(changedPlaces(before, editedDraft({ questions: [q2, q1, q3] }))).toEqual([{ part: 'questions' }]);
    expect(changedPlaces(before, editedDraft())).toEqual([]);
  });
});

describe('an editor that saves by itself', () => {
  const start = questionnaireReplyOf(draftQuestionnaire());
  let edited: EditedDraft;
  let states: SaveState<TheirDraft>['kind'][];
  let sent: Record<string, unknown>[];
  let answer: (body: Record<string, unknown>) => Promise<Outcome<QuestionnaireReply>>;

  const saver = () =>
    autosave({
      ...{ editedFrom, patchBetween, theirsIn },
      start,
      edited: () => edited,
      send: (body) => {
        sent.push(body);
        return answer(body);
      },
      show: ({ kind }) => states.push(kind),
      onSaved: () => {},
    });
  const retitle = (ja: string) => {
    edited = { ...edited, title: { ja } };
  };
  const problem = (status: number, code: string): Outcome<QuestionnaireReply> => ({
    ok: false,
    failure: { kind: 'problem', problem: { type: '', title: '', instance: '', status, code } },
  });

  beforeEach(() => {
    vi.useFakeTimers();
    [edited, states, sent] = [editedFrom(start), [], []];
    answer = async () => ({ ok: true, data: { ...start, revision: start.revision + sent.length } });
  });
  afterEach(() => vi.useRealTimers());

  it('sends one request for many changes, a second after the last', async () => {
    const { changed } = saver();
    for (const ja of ['一', '二', '三']) {
      retitle(ja);
      changed();
      await vi.advanceTimersByTimeAsync(900);
    }
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(sent).toEqual([{ title: { ja: '三' }, basedOn: 1 }]);
    expect(states.at(-1)).toBe('saved');
  });

  it('sends what was written meanwhile afterwards, based on the revision that came back', async () => {
    const { changed } = saver();
    answer = async () => {
      if (sent.length === 1) retitle('後');
      return { ok: true, data: { ...start, revision: 1 + sent.length } };
    };
    retitle('先');
    changed();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(sent.map(({ title, basedOn }) => [title, basedOn])).toEqual([
      [{ ja: '先' }, 1],
      [{ ja: '後' }, 2],
    ]);
  });

  it('tries again while the service cannot be reached, and after the session has ended', async () => {
    const { changed, isUnsaved } = saver();
    answer = async () => ({ ok: false, failure: { kind: 'network' } });
    retitle('題');
    changed();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(states.at(-1)).toBe('offline');
    expect(isUnsaved()).toBe(true);
    answer = async () => problem(401, 'not-signed-in');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(states.at(-1)).toBe('offline');
    answer = async () => ({ ok: true, data: { ...start, revision: 2 } });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(states.at(-1)).toBe('saved');
    expect(isUnsaved()).toBe(false);
  });

  it('stops where somebody saved in between, until somebody has chosen', async () => {
    const { changed, rebase, saveNow } = saver();
    answer = async () => problem(409, 'questionnaire-changed');
    retitle('題');
    changed();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(states.at(-1)).toBe('changed');
    retitle('題々');
    changed();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sent).toHaveLength(1);
    rebase({ ...start, revision: 7 });
    saveNow();
    expect(sent.at(-1)).toMatchObject({ title: { ja: '題々' }, basedOn: 7 });
    await vi.advanceTimersByTimeAsync(0);
  });

  it('measures what was kept against what it was begun from, not against what others saved since', () => {
    const { rebase, saved, saveNow } = saver();
    answer = async () => problem(409, 'questionnaire-changed');
    const begun = edited;
    retitle('題');
    rebase({ ...start, introduction: text('相手の前文'), revision: 3 }, begun);
    saveNow();
    expect(saved()).toBe(begun);
    expect(sent).toEqual([{ title: { ja: '題' }, basedOn: 3 }]);
  });

  it('waits after a refusal for a change that may mend it', async () => {
    const { changed } = saver();
    answer = async () => problem(422, 'contradictory-questionnaire');
    retitle('題');
    changed();
    await vi.advanceTimersByTimeAsync(20_000);
    expect([sent.length, states.at(-1)]).toEqual([1, 'refused']);
    retitle('直した題');
    changed();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toHaveLength(2);
  });

  it('sends nothing when what was changed was changed back', async () => {
    const { changed } = saver();
    retitle('題');
    changed();
    edited = editedFrom(start);
    changed();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toEqual([]);
    expect(states).toEqual(['unsaved', 'saved']);
  });

  it('sends what is left once when it is closed, and does not try again', async () => {
    const { end } = saver();
    answer = async () => ({ ok: false, failure: { kind: 'network' } });
    retitle('題');
    end();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
  });
});
