import type { sheetProblemsJa } from './sheet-problems-ja.ts';

/** What stops a progress sheet, wherever it is told. */
export const sheetProblemsEn = {
  'problem.sheet-changed.title': 'Somebody else saved first',
  'problem.sheet-changed.text': 'Nothing was saved. Look at what stands now.',
  'problem.sheet-not-editable.title': 'This progress sheet is fixed',
  'problem.sheet-not-editable.text': 'To change it, open it again and say why.',
  'problem.sheet-not-begun.title': 'Nothing has been written in this progress sheet yet',
  'problem.sheet-not-begun.text': 'Write the action plan, for example, and save it first.',
  'problem.nothing-to-carry-forward.title': 'There are no progress sheets to carry forward',
  'problem.nothing-to-carry-forward.text': 'Nothing has been written for this year yet.',
  'problem.sheet-problems.title': 'Some places cannot be saved',
  'problem.sheet-problems.text': 'Nothing was saved. Put right what is listed here.',
  'problem.sheet-not-fixable.title': 'This cannot be fixed yet',
  'problem.sheet-not-fixable.text': 'It can be once the following is there.',
  'problem.no-print-engine.title': 'Nothing is installed here that makes PDF files',
  'problem.no-print-engine.text':
    'Open the page for printing and print it with “Save as PDF” as the destination.',
  'problem.print-failed.title': 'The PDF file could not be made',
  'problem.print-failed.text':
    'Try again, or open the page for printing and print it with “Save as PDF” as the destination.',
} as const satisfies Record<keyof typeof sheetProblemsJa, string>;
