import type { ja } from './progress-ja.ts';

export const en: Readonly<Record<keyof typeof ja, string>> = {
  draft: 'Draft, not fixed',
  guide: 'Before you print',
  paperA3: 'Prints on A3, landscape. Choose A3 as the paper of your printer.',
  paperA4: 'Prints on A4, portrait: the same as on A3, each item from top to bottom.',
  engine: 'For a PDF file, choose “Download PDF”.',
  noEngine: 'For a PDF file, choose “Save as PDF” as the destination when you print.',
  draftGuide: 'Some items are not fixed yet, so the print says “Draft, not fixed”.',
  print: 'Print',
  otherPaperA4: 'Show on A4',
  otherPaperA3: 'Show on A3',
  pdf: 'Download PDF',
  workbook: 'Download Excel',
  sheet: 'Progress sheet',
  itemDraft: 'Draft',
  nothing: '(nothing entered)',
  printedAt: 'Printed {time}',
  versions: 'Versions: {versions}',
  version: 'item {number} v{version}',
  noVersion: 'item {number} empty',
  between: ', ',
};
