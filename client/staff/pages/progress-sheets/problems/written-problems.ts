import type { SheetContent } from '../../../../../shared/domain/progress-sheet/sheet-content.ts';
import { problemsOfSheet } from '../../../../../shared/domain/progress-sheet/sheet-problems.ts';
import { sentSheet } from '../sent-sheet.ts';
import type { WordedProblem } from './place-and-problem.ts';
import { contentPointer } from './place-ids.ts';

/**
 * What stops the sheet on the screen from being stored, at the places of the screen: the lines that are not sent are
 * counted there too, and nothing is wrong with them. What only the service knows, as which day today is, it has told.
 */
export function writtenProblems(
  content: SheetContent,
  fiscalYear: number,
  told: readonly WordedProblem[] = [],
): readonly WordedProblem[] {
  const places = screenPlaces(content);
  const found: readonly WordedProblem[] = problemsOfSheet(sentSheet(content), fiscalYear);
  const days = told
    .filter(({ code }) => code === 'in-the-future')
    .map((problem) => ({ ...problem, pointer: contentPointer(problem.pointer) }));
  return [...found, ...days].map((problem) => {
    const pointer = places(problem.pointer);
    return { ...problem, pointer, code: codeAt(content, pointer, problem.code) };
  });
}

/** Said of a number as it is said while it is typed: below zero is what stands for none, and for none that can be read. */
function codeAt(content: SheetContent, pointer: string, code: string): string {
  if (code !== 'not-a-count') return code;
  const number = pointer.split('/').slice(1).reduce<unknown>(memberOf, content);
  return typeof number === 'number' && number < 0 ? 'not-a-number' : code;
}

/** Numbers of parts as they are sent, turned into those of the screen, list by list. */
function screenPlaces(content: SheetContent): (pointer: string) => string {
  return (pointer) => {
    const places: string[] = [];
    let [shown, sent]: [unknown, unknown] = [content, sentSheet(content)];
    for (const step of pointer.split('/').slice(1)) {
      const place = Array.isArray(sent) && Array.isArray(shown) ? placeOf(shown, sent, Number(step)) : step;
      places.push(place);
      [shown, sent] = [memberOf(shown, place), memberOf(sent, step)];
    }
    return places.map((place) => `/${place}`).join('');
  };
}

/** By key where parts have one; else by what they say, of several alike the one that is as far down. */
function placeOf(shown: readonly unknown[], sent: readonly unknown[], index: number): string {
  const name = nameOf(sent[index]);
  const before = sent.slice(0, index).filter((one) => nameOf(one) === name).length;
  const alike = shown.flatMap((one, place) => (nameOf(one) === name ? [place] : []));
  return String(alike[before] ?? index);
}

interface Named {
  readonly key?: string;
  readonly asOf?: string;
  readonly label?: string;
  readonly count?: number;
}

function nameOf(part: unknown): string {
  const { key, asOf, label, count } = (part ?? {}) as Named;
  return key ?? asOf ?? JSON.stringify([label, count]);
}

function memberOf(whole: unknown, step: string): unknown {
  return (whole as Readonly<Record<string, unknown>> | undefined)?.[step];
}
