import type { PartSides } from './joined-parts.ts';
import { lineDifferences } from './line-differences.ts';

/** Lines of the agreed text from `start` up to, not with, `end`, and what stands in their place. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/**
 * The text with the lines that each of two has changed; `undefined` where only one has, or where they cannot be told
 * apart beyond doubt: lines that both changed otherwise, or that touch each other, a line that both added at different
 * places, line ends that are not `\n` alone. It is the same whichever of the two is named first.
 */
export function joinedLines({ agreed = '', theirs, mine }: PartSides<string>): string | undefined {
  if (agreed === theirs || agreed === mine || theirs === mine) return undefined;
  if ([agreed, theirs, mine].some((text) => text === '' || text.includes('\r'))) return undefined;
  const [byThem, byMe] = [stretchesOf(agreed, theirs), stretchesOf(agreed, mine)];
  const own = byMe.filter((stretch) => !byThem.some((other) => isEqual(stretch, other)));
  const others = byThem.filter((stretch) => !byMe.some((other) => isEqual(stretch, other)));
  if (own.some((stretch) => byThem.some((other) => touches(stretch, other)))) return undefined;
  if (others.some((stretch) => byMe.some((other) => touches(stretch, other)))) return undefined;
  const added = new Set(others.flatMap(({ lines }) => lines.filter((line) => /\S/.test(line))));
  if (own.some(({ lines }) => lines.some((line) => added.has(line)))) return undefined;
  const lines = agreed.split('\n');
  for (const { start, end, lines: instead } of [...byThem, ...own].sort((a, b) => b.start - a.start)) {
    lines.splice(start, end - start, ...instead);
  }
  return lines.join('\n');
}

function stretchesOf(before: string, after: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  let open: Stretch | undefined;
  for (const { kind, text } of lineDifferences(before, after)) {
    if (kind === 'same') {
      if (open) stretches.push(open);
      open = undefined;
      at += 1;
      continue;
    }
    const begun: Stretch = open ?? { start: at, end: at, lines: [] };
    if (kind === 'removed') at += 1;
    open = { ...begun, end: at, lines: kind === 'added' ? [...begun.lines, text] : begun.lines };
  }
  return open ? [...stretches, open] : stretches;
}

function isEqual(one: Stretch, other: Stretch): boolean {
  return (
    one.start === other.start && one.end === other.end && one.lines.join('\n') === other.lines.join('\n')
  );
}

/** Neighbours as well: who changes a line has read the one beside it. */
function touches(one: Stretch, other: Stretch): boolean {
  return one.start <= other.end && other.start <= one.end;
}
