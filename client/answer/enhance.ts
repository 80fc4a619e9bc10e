/**
 * What the pages do where there is script: the draft is saved while somebody types and kept in the browser while the
 * network is away, questions whose conditions hold are shown at once, last year's answer is filled in without a round
 * trip, and Enter during Japanese conversion presses no button. Everything that counts works without this file.
 */
import { answersFromForm, visibleQuestions } from '../../shared/domain/answers.ts';
import { timeWording } from '../messages/time-wording.ts';
import { type DraftSaver, type DraftState, draftSaver, type SavedDraft } from './draft-saver.ts';
import { fieldsOf, questionsOf } from './form-reading.ts';
import { type InputKeeper, inputKeeper, isStillMissing, restoreInput } from './kept-input.ts';
import { enablePrintButtons } from './print-buttons.ts';
import { fillOnPress } from './same-as-last-year.ts';

enablePrintButtons();
// Where the answers are received, the server has what this browser kept.
const received = document.querySelector<HTMLElement>('[data-forget]');
if (received) inputKeeper(received.dataset.forget ?? '').forget();
const form = document.querySelector<HTMLFormElement>('form[data-draft]');
const status = document.getElementById('draft-state');
if (form && status) enhance(form, status);

function enhance(form: HTMLFormElement, status: HTMLElement): void {
  const cards = [...form.querySelectorAll<HTMLElement>('[data-question]')];
  const asked = { questions: questionsOf(cards) };
  const answers = () => answersFromForm(asked, fieldsOf(form));
  const keeper = inputKeeper(form.dataset.kept ?? '');
  const saver = draftSaver({
    address: form.dataset.draft ?? '',
    body: () => JSON.stringify({ answers: answers(), ...groundOf(form) }),
    show(state, saved) {
      if (state === 'saved' && saved) {
        field(form, '_seen').value = saved.revision;
        keeper.forget();
      }
      if (state === 'offline') keeper.keep(form);
      say(status, state, saved);
    },
  });
  const showQuestions = () => showWhatIsAsked(form, cards, visibleQuestions(asked, answers()));

  form.addEventListener('input', () => {
    showQuestions();
    saver.changed();
    if (saver.isOffline()) keeper.keep(form);
  });
  form.addEventListener('keydown', (event) => {
    // Safari ends the conversion before the key event, and marks it with 229 only.
    if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.preventDefault();
  });
  fillOnPress(form);
  leaveSafely(form, saver, keeper, showQuestions);
  const kept = keeper.kept();
  if (kept && isStillMissing(form, kept) && restoreInput(form, kept)) {
    say(status, 'restored');
    saver.changed();
  } else keeper.forget();
  showQuestions();
}

/** Nothing typed is lost by leaving: it is sent, or kept, or the browser asks. */
function leaveSafely(
  form: HTMLFormElement,
  saver: DraftSaver,
  keeper: InputKeeper,
  showQuestions: () => void,
): void {
  let leaving = false;
  form.addEventListener('submit', (event) => {
    // A page that cannot be reached would take the place of this one, and the text with it.
    if (navigator.onLine === false || saver.isOffline()) {
      event.preventDefault();
      saver.changed();
      saver.saveNow();
    } else {
      leaving = true;
      saver.stop();
      keeper.keep(form, true);
    }
  });
  // Somebody who writes on has not left: the way was barred, or Escape was pressed.
  form.addEventListener('input', () => {
    leaving = false;
  });
  // Back from the next page may bring this one out of memory, as it was.
  addEventListener('pageshow', () => {
    leaving = false;
    showQuestions();
  });
  addEventListener('online', saver.saveNow);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && !leaving) saver.saveNow();
  });
  addEventListener('pagehide', () => {
    if (!leaving && saver.isUnsaved()) keeper.keep(form);
  });
  addEventListener('beforeunload', (event) => {
    if (leaving || !saver.isUnsaved()) return;
    event.preventDefault();
    // Older browsers ask only where a value is set.
    event.returnValue = '';
  });
}

function field(form: HTMLFormElement, name: string): HTMLInputElement {
  return form.elements.namedItem(name) as HTMLInputElement;
}

/** What the draft is built on; the server compares it with what is stored. */
function groundOf(form: HTMLFormElement) {
  return {
    writer: field(form, '_writer').value,
    seen: field(form, '_seen').value,
    basedOn: Number(field(form, '_basedOn').value),
    place: Number(field(form, '_at').value),
  };
}

function showWhatIsAsked(
  form: HTMLFormElement,
  cards: readonly HTMLElement[],
  asked: readonly { readonly code: string }[],
): void {
  const visible = new Set(asked.map(({ code }) => code));
  const shown: string[] = [];
  for (const card of cards) {
    // Questions of other pages have no place here: they are carried along unseen.
    const { question = '', place } = card.dataset;
    if (place === undefined) continue;
    card.hidden = !visible.has(question);
    if (!card.hidden) shown.push(place);
  }
  field(form, '_shown').value = shown.join();
}

function say(status: HTMLElement, state: DraftState | 'restored', saved?: SavedDraft): void {
  const sentence = status.dataset[state] ?? '';
  const text = sentence.replace('%', saved ? timeWording(new Date(saved.savedAt)) : '');
  // The same words again would be read out again.
  if (status.textContent !== text) status.textContent = text;
}
