import { answersFromForm, visibleQuestions } from '../../../../../shared/domain/answers.ts';
import type { Locale } from '../../../../../shared/domain/localized-text.ts';
import { pageAt, pagesFor } from '../../../../../shared/domain/question-pages.ts';
import type { Question } from '../../../../../shared/domain/questionnaire.ts';

export type PressedInPreview =
  | { readonly kind: 'language'; readonly locale: Locale }
  | { readonly kind: 'page'; readonly place: number };

export interface EnlivenOptions {
  readonly questions: readonly Question[];
  readonly onPress: (pressed: PressedInPreview) => void;
}

/**
 * The drawn page as a preview: questions come and go with the answers by the rule of the page itself, the buttons turn
 * its pages and its language, and nothing leads anywhere.
 */
export function enliven(frame: HTMLIFrameElement, { questions, onPress }: EnlivenOptions): void {
  const page = frame.contentDocument;
  if (!page) return;
  page.addEventListener('input', () => showAsked(page, questions));
  page.addEventListener('click', (event) => {
    // Of the frame’s own kind of element, which is not this window’s.
    const pressed = (event.target as Element | null)?.closest?.('a, button');
    if (!pressed) return;
    event.preventDefault();
    const meaning = pressedIn(page, questions, pressed);
    if (meaning) onPress(meaning);
  });
}

/** Brings a question’s card, by its place from 1, into the frame’s view; false where it is on another page. */
export function showCard(frame: HTMLIFrameElement | null, place: number): boolean {
  const card = frame?.contentDocument?.getElementById(`q${place}`);
  if (!card) return false;
  // By the frame’s own scrolling: `scrollIntoView` would move the page around it as well.
  frame?.contentWindow?.scrollTo(
    0,
    card.getBoundingClientRect().top + (frame.contentWindow?.scrollY ?? 0) - 8,
  );
  return true;
}

/** What has been chosen so far, as a form: only options decide what is asked later. */
export function chosenIn(frame: HTMLIFrameElement | null, questions: readonly Question[]): string {
  const form = frame?.contentDocument?.querySelector('form.questions');
  const data = form ? new FormData(form as HTMLFormElement) : new FormData();
  const chosen = new URLSearchParams();
  for (const question of questions) {
    if (!('options' in question)) continue;
    for (const value of data.getAll(question.code)) chosen.append(question.code, String(value));
  }
  return chosen.toString().slice(0, 8_000);
}

function showAsked(page: Document, questions: readonly Question[]): void {
  const asked = new Set(visibleQuestions({ questions }, answersIn(page, questions)).map(({ code }) => code));
  for (const card of page.querySelectorAll<HTMLElement>('[data-question][data-place]')) {
    card.hidden = !asked.has(card.dataset.question ?? '');
  }
}

function answersIn(page: Document, questions: readonly Question[]) {
  const form = page.querySelector<HTMLFormElement>('form.questions');
  const data = form ? new FormData(form) : new FormData();
  const fields = new Map([...new Set(data.keys())].map((name) => [name, data.getAll(name).map(String)]));
  return answersFromForm({ questions }, fields);
}

function pressedIn(
  page: Document,
  questions: readonly Question[],
  pressed: Element,
): PressedInPreview | undefined {
  const [name, value] = [pressed.getAttribute('name'), pressed.getAttribute('value')];
  if (name === '_lang' && (value === 'ja' || value === 'en')) return { kind: 'language', locale: value };
  if (name !== 'action' || (value !== 'next' && value !== 'back')) return undefined;
  const at = Number(page.querySelector<HTMLInputElement>('[name="_at"]')?.value ?? 1);
  const pages = pagesFor({ questions }, answersIn(page, questions));
  const other = pages[pageAt(pages, at).number - 1 + (value === 'next' ? 1 : -1)];
  return other && { kind: 'page', place: other.place };
}
