/**
 * Comments are promised to be seen by those who count alone, and a progress sheet is published. So a comment may be taken
 * up in a sheet, but in words of the office's own: here is found what stands in it as somebody wrote it.
 */
import type { WrittenWords } from '../written-words.ts';
import type { PublishedSheet } from './published-sheet.ts';

/** Below so many characters, blanks not counted, many people write the same: 「特にありません。」 tells of nobody. */
export const FEWEST_TELLING = 12;

/** What of a sheet everybody reads once it is published. */
export type PublicTexts = Omit<PublishedSheet, 'acknowledgements'>;

export interface VerbatimWords {
  /** JSON pointer into the sheet: `/nextYearIssues`. */
  readonly place: string;
  /** As they were written, without blank ends. */
  readonly words: string;
}

/** Looks for what one person wrote; `undefined` where the sheet has no text long enough to hold any of it. */
export type FindVerbatim = (written: WrittenWords) => readonly VerbatimWords[];

/** Made once for a sheet and asked once for each person: blanks and line ends are put in freely, and count for nothing. */
export function verbatimFinder(sheet: PublicTexts): FindVerbatim | undefined {
  const texts = textsOf(sheet)
    .map(([place, text]) => ({ place, condensed: condensed(text) }))
    .filter((one) => isTelling(one.condensed));
  if (texts.length === 0) return undefined;
  return ({ text, comment }) =>
    [text, comment].flatMap((words) => {
      const sought = condensed(words ?? '');
      if (!isTelling(sought)) return [];
      return texts
        .filter((one) => one.condensed.includes(sought))
        .map(({ place }) => ({ place, words: (words ?? '').trim() }));
    });
}

/** The same words at the same place once, in whatever order they were found, by place. */
export function eachOnce(found: readonly VerbatimWords[]): readonly VerbatimWords[] {
  const once = new Map(found.map((one) => [`${one.place} ${condensed(one.words)}`, one]));
  return [...once.values()].sort((left, right) =>
    left.place < right.place ? -1 : Number(left.place > right.place),
  );
}

function condensed(text: string): string {
  return text.replace(/\s+/gu, '');
}

function isTelling(text: string): boolean {
  return [...text].length >= FEWEST_TELLING;
}

function textsOf(sheet: PublicTexts): readonly (readonly [place: string, text: string])[] {
  const { periods, counts, midYearEvaluation, secondHalfDirection, yearEndEvaluation, nextYearIssues } =
    sheet;
  return [
    ...periods.flatMap(({ label, actions }, at) => [
      [`/periods/${at}/label`, label] as const,
      ...actions.flatMap((action, place) =>
        (['text', 'track', 'responsibleBody', 'intendedEffect'] as const).map(
          (name) => [`/periods/${at}/actions/${place}/${name}`, action[name] ?? ''] as const,
        ),
      ),
    ]),
    ['/midYearEvaluation', midYearEvaluation],
    ['/secondHalfDirection', secondHalfDirection],
    ['/yearEndEvaluation', yearEndEvaluation],
    ['/nextYearIssues', nextYearIssues],
    ...counts.flatMap((count, at) => [
      ...(['label', 'unit', 'body'] as const).map(
        (name) => [`/counts/${at}/${name}`, count[name] ?? ''] as const,
      ),
      ...count.entries.flatMap(({ figure }, entry) =>
        figure.kind === 'breakdown'
          ? figure.parts.map(({ label }, part) => {
              return [`/counts/${at}/entries/${entry}/figure/parts/${part}/label`, label] as const;
            })
          : [],
      ),
    ]),
  ];
}
