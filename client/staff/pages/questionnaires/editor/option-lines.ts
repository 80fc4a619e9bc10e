import type { QuestionOption } from '../../../../../shared/domain/questionnaire.ts';
import { nextOptionCode } from './free-codes.ts';
import type { ChoiceQuestion } from './option-edits.ts';

export type Half = 'ja' | 'en';

/** The texts of what was copied from a column of a spreadsheet or a list: a line each, without the empty ones. */
export function linesOf(pasted: string): readonly string[] {
  return pasted
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/\t+/g, ' ').trim())
    .filter((line) => line !== '');
}

/**
 * The question with lines as options, from the option at `at` on: its text becomes the first line, then options that
 * are empty in that language are filled, then new ones come between. What stands there is never overwritten; `taken`
 * are codes that meant something else last year. `last` is the place of the last line.
 */
export function withLines<Q extends ChoiceQuestion>(
  question: Q,
  { at, half, lines }: { readonly at: number; readonly half: Half; readonly lines: readonly string[] },
  taken: readonly QuestionOption[],
): { readonly question: Q; readonly last: number } {
  const options = [...question.options];
  for (const [index, line] of lines.entries()) {
    const place = at + index;
    const present = options[place];
    const isFree = index === 0 || (present !== undefined && !present.label[half]?.trim());
    if (present && isFree) {
      options[place] = { ...present, label: { ...present.label, [half]: line } };
    } else {
      const label = half === 'ja' ? { ja: line } : { ja: '', en: line };
      options.splice(place, 0, { code: nextOptionCode(options, taken), label });
    }
  }
  return { question: { ...question, options }, last: at + lines.length - 1 };
}

/** Which half of which option a field belongs to, by its id; undefined for any other. */
export function halfOf(id: string): Half | undefined {
  if (id.endsWith('-label-ja')) return 'ja';
  return id.endsWith('-label-en') ? 'en' : undefined;
}
