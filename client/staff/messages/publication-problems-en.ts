import type { publicationProblemsJa } from './publication-problems-ja.ts';

export const publicationProblemsEn = {
  'problem.result-published.title': 'The results of this year are public',
  'problem.result-published.text':
    'Nothing was saved. A public figure changes by a correction with a reason, on the publication page.',
  'problem.publication-changed.title': 'Something has changed since this was looked at',
  'problem.publication-changed.text': 'Nothing was published. Please look at what is there now.',
  'problem.publication-unchanged.title': 'Exactly this is public already',
  'problem.publication-unchanged.text': 'Nothing has changed.',
  'problem.not-published.title': 'This year is not public',
  'problem.not-published.text': 'Nothing has changed.',
  'problem.not-publishable.title': 'This cannot be published yet',
  'problem.not-publishable.text':
    'Nothing was published. The year’s page of publication says what is needed.',
  'field.same-as-before': 'This is the figure that is public already',
  'field.above-responded': 'This is more than the {people} who answered',
  'field.not-the-eligible':
    'The denominator is the number of people asked ({people}). Correct that number where it was wrong as well',
  'field.above-asked': 'More than were asked: without those excused there were {people}',
  'field.responded-above-eligible': 'This is more than the {people} who were asked',
  'audit.detail.responded': 'Responded',
  'audit.detail.digest': 'Digest of the content',
} as const satisfies Readonly<Record<keyof typeof publicationProblemsJa, string>>;
