import type { SheetContent } from '../../../../shared/domain/progress-sheet/sheet-content.ts';
import {
  problemsOfSheet,
  type SheetProblem,
} from '../../../../shared/domain/progress-sheet/sheet-problems.ts';
import { sentSheet } from './sent-sheet.ts';

/**
 * What stops the sheet on the screen from being stored, at the places of the screen: the lines that are not sent are
 * counted there too, and nothing is wrong with them.
 */
export function writtenProblems(content: SheetContent, fiscalYear: number): readonly SheetProblem[] {
  const places = screenPlaces(content);
  return problemsOfSheet(sentSheet(content), fiscalYear).map((problem) => ({
    ...problem,
    pointer: places(problem.pointer),
  }));
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

function nameOf(part: unknown): string {
  const named = part as { readonly key?: string; readonly asOf?: string } | undefined;
  return named?.key ?? named?.asOf ?? JSON.stringify(part);
}

function memberOf(whole: unknown, step: string): unknown {
  return (whole as Readonly<Record<string, unknown>> | undefined)?.[step];
}
