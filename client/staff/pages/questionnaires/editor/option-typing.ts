import { focusPlace } from './focus-place.ts';
import { addOption, type ChoiceQuestion } from './option-edits.ts';
import { halfOf, linesOf, withLines } from './option-lines.ts';
import type { QuestionPartProps } from './question-form.tsx';

type Options = QuestionPartProps<ChoiceQuestion> & { readonly taken: ChoiceQuestion['options'] };

/** Several lines pasted into an option are several options, not one long one. One line is pasted as ever. */
export function pasteLines(
  event: ClipboardEvent,
  at: number,
  { question, place, onChange, taken }: Options,
): void {
  const { target: field } = event;
  const pasted = linesOf(event.clipboardData?.getData('text/plain') ?? '');
  const half = field instanceof HTMLInputElement ? halfOf(field.id) : undefined;
  if (!(field instanceof HTMLInputElement) || !half || pasted.length < 2) return;
  event.preventDefault();
  const { value, selectionStart, selectionEnd } = field;
  const lines = pasted.map((line, index) => {
    const before = index === 0 ? value.slice(0, selectionStart ?? value.length) : '';
    return before + line + (index === pasted.length - 1 ? value.slice(selectionEnd ?? value.length) : '');
  });
  const pastedInto = withLines(question, { at, half, lines }, taken);
  onChange(pastedInto.question);
  focusPlace(`${place}/options/${pastedInto.last}/label/${half}`);
}

/**
 * Enter goes on to the next option, behind the last one to a new one; never while Japanese is being converted, when it
 * says that the word is right. Nothing comes behind an empty option.
 */
export function goOnByEnter(
  event: KeyboardEvent,
  at: number,
  { question, place, onChange, taken }: Options,
): void {
  // Some browsers tell of a conversion that ends by the code of the key alone.
  if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return;
  if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
  const { target: field } = event;
  const half = field instanceof HTMLInputElement ? halfOf(field.id) : undefined;
  if (!(field instanceof HTMLInputElement) || !half) return;
  event.preventDefault();
  const isLast = at === question.options.length - 1;
  if (isLast && field.value.trim() === '') return;
  if (isLast) onChange(addOption(question, taken));
  focusPlace(`${place}/options/${at + 1}/label/${half}`);
}
