/**
 * What the questions page does where there is script: it saves the draft while somebody types, shows questions whose
 * conditions hold at once, and keeps Enter during Japanese conversion from pressing a button. Everything else, and
 * everything that counts, works without this file.
 */
import { answersFromForm, visibleQuestions } from '../../shared/domain/answers.ts';
import { timeWording } from '../messages/time-wording.ts';
import { type DraftState, draftSaver } from './draft-saver.ts';
import { fieldsOf, questionsOf } from './form-reading.ts';

const form = document.querySelector<HTMLFormElement>('form[data-draft]');
const status = document.getElementById('draft-state');
if (form && status) enhance(form, status);

function enhance(form: HTMLFormElement, status: HTMLElement): void {
  const cards = [...form.querySelectorAll<HTMLElement>('[data-question]')];
  const asked = { questions: questionsOf(cards) };
  const answers = () => answersFromForm(asked, fieldsOf(form));
  const saver = draftSaver({
    address: form.dataset.draft ?? '',
    body: () => JSON.stringify({ answers: answers() }),
    show: (state, savedAt) => say(status, state, savedAt),
  });
  let leaving = false;

  form.addEventListener('input', () => {
    showQuestions(cards, asked, answers);
    saver.changed();
  });
  form.addEventListener('submit', () => {
    leaving = true;
  });
  // Back from the next page may bring this one out of memory, as it was.
  addEventListener('pageshow', () => {
    leaving = false;
    showQuestions(cards, asked, answers);
  });
  addEventListener('online', saver.retry);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && !leaving) saver.saveNow();
  });
  addEventListener('beforeunload', (event) => {
    if (leaving || !saver.isUnsaved()) return;
    event.preventDefault();
    // Older browsers ask only where a value is set.
    event.returnValue = '';
  });
  form.addEventListener('keydown', (event) => {
    // Safari ends the conversion before the key event, and marks it with 229 only.
    if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.preventDefault();
  });
}

type Asked = Parameters<typeof visibleQuestions>[0];

function showQuestions(
  cards: readonly HTMLElement[],
  asked: Asked,
  answers: () => ReturnType<typeof answersFromForm>,
): void {
  // Browsers before 2021 lack what the rule is written with; there the question appears at the next step.
  if (!('hasOwn' in Object) || !cards.some((card) => card.dataset.showWhen)) return;
  const visible = new Set(visibleQuestions(asked, answers()).map((question) => question.code));
  for (const card of cards) card.hidden = !visible.has(card.dataset.question ?? '');
}

function say(status: HTMLElement, state: DraftState, savedAt: string): void {
  const sentence = status.dataset[state] ?? '';
  const text = sentence.replace('%', state === 'saved' ? timeWording(new Date(savedAt)) : '');
  // The same words again would be read out again.
  if (status.textContent !== text) status.textContent = text;
}
