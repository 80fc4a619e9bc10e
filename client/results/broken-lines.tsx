import type { ComponentChildren } from 'preact';
import { keptInside } from './isolated.ts';

/** A text whose lines are kept by the markup itself: text browsers know no style. */
export function brokenLines(text: string): ComponentChildren[] {
  const lines = text.split(/\r\n|\r|\n/).map(keptInside);
  return lines.flatMap((line, place) => (place === 0 ? [line] : [<br key={line} />, line]));
}
