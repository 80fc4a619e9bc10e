import type { LineChange } from '../../../../../shared/domain/progress-sheet/line-differences.ts';

/** A stretch of a line: the same in both, or only in the one or the other. */
export type WordChange = LineChange;

export type ShownLine =
  | { readonly kind: 'same'; readonly text: string }
  | { readonly kind: 'removed' | 'added'; readonly words: readonly WordChange[] }
  /** Lines that stayed and are far from any change. */
  | { readonly kind: 'left-out'; readonly count: number };

/** Lines around a change that are shown with it. */
const AROUND = 1;

/** What is shown of a difference: changed lines with the words that changed in them, and what stands around them. */
export function shownLines(lines: readonly LineChange[]): readonly ShownLine[] {
  const near = (place: number) =>
    lines.slice(Math.max(0, place - AROUND), place + AROUND + 1).some(({ kind }) => kind !== 'same');
  const partners = partnersOf(lines);
  const shown: ShownLine[] = [];
  lines.forEach((line, place) => {
    if (line.kind !== 'same') shown.push({ kind: line.kind, words: wordsOf(line, partners[place]) });
    else if (near(place)) shown.push({ kind: 'same', text: line.text });
    else {
      const last = shown.at(-1);
      if (last?.kind === 'left-out') shown[shown.length - 1] = { kind: 'left-out', count: last.count + 1 };
      else shown.push({ kind: 'left-out', count: 1 });
    }
  });
  return shown;
}

/** The words of a changed line against the line that it replaced, or that replaced it: the first with the first. */
function wordsOf(line: LineChange, other: string | undefined): readonly WordChange[] {
  if (other === undefined) return [line];
  const [before, after] = line.kind === 'removed' ? [line.text, other] : [other, line.text];
  const words = wordDifferences(before, after).filter(({ kind }) => kind === 'same' || kind === line.kind);
  // With little in common the two lines are simply two lines.
  const common = words.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
  return common * 3 < line.text.length ? [line] : words;
}

/** For each changed line the one on the other side, in one pass: a whole text may have been written anew. */
function partnersOf(lines: readonly LineChange[]): readonly (string | undefined)[] {
  const partners = new Array<string | undefined>(lines.length);
  let run: { readonly removed: number[]; readonly added: number[] } = { removed: [], added: [] };
  const pairUp = () => {
    run.removed.forEach((old, at) => {
      const now = run.added[at];
      if (now === undefined) return;
      partners[old] = lines[now]?.text;
      partners[now] = lines[old]?.text;
    });
    run = { removed: [], added: [] };
  };
  lines.forEach(({ kind }, place) => {
    if (kind === 'same') pairUp();
    else run[kind].push(place);
  });
  pairUp();
  return partners;
}

/** Words that follow each other with the same fate are one stretch. */
export function wordDifferences(before: string, after: string): readonly WordChange[] {
  const joined: WordChange[] = [];
  for (const change of changesBetween(wordsIn(before), wordsIn(after))) {
    const last = joined.at(-1);
    if (last?.kind === change.kind) joined[joined.length - 1] = { ...last, text: last.text + change.text };
    else joined.push(change);
  }
  return joined;
}

/** Beyond this two lines are simply two lines: nobody compares thousands of words by eye. */
const MOST_PAIRS = 250_000;

/** The most words that stand in both in the same order are kept; what went stands before what came. */
function changesBetween(before: readonly string[], after: readonly string[]): readonly WordChange[] {
  const removed = before.map((text): WordChange => ({ kind: 'removed', text }));
  const added = after.map((text): WordChange => ({ kind: 'added', text }));
  if (before.length * after.length > MOST_PAIRS) return [...removed, ...added];
  const width = after.length + 1;
  // How many words the rests have in common, from each place of the one and the other on.
  const common = new Uint16Array((before.length + 1) * width);
  const at = (row: number, column: number) => common[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      common[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const changes: WordChange[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const text = before[row];
    if (text !== undefined && text === after[column]) {
      changes.push({ kind: 'same', text });
      [row, column] = [row + 1, column + 1];
    } else if (
      column >= after.length ||
      (row < before.length && at(row + 1, column) >= at(row, column + 1))
    ) {
      changes.push(...removed.slice(row, row + 1));
      row += 1;
    } else {
      changes.push(...added.slice(column, column + 1));
      column += 1;
    }
  }
  return changes;
}

/** Japanese sets no blanks between words: the browser knows them, and where it does not, each character is one. */
function wordsIn(text: string): readonly string[] {
  if (typeof Intl.Segmenter !== 'function') return [...text];
  const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
