import type { cautionsJa } from './cautions-ja.ts';

export const cautionsEn: Readonly<Record<keyof typeof cautionsJa, string>> = {
  'cautions.title': 'Ready to issue; look at this first ({count})',
  'cautions.beside': 'Look at this too ({count})',
  'cautions.frozen': 'None of it can be mended after issuing.',
  'caution.not-measured': 'the targets of {indicators} are not measured by this questionnaire',
  'caution.no-target':
    '{indicators} has no target for {year}. One entered after issuing gives this questionnaire no verdict',
  'caution.names-other-year': 'it says “{words}”, but this questionnaire is of {year}',
  'caution.year-not-begun': '{year} has not begun yet',
  'caution.deadline-far': 'the deadline is {days} days away. Check its year',
  'caution.no-contact':
    'it is empty. Respondents are only told to ask “the office that sent you this questionnaire”',
  'cautions.unmeasured.label': 'Issue it without measuring {indicators}',
  'cautions.unmeasured.unticked': 'Tick this if it is to be issued without measuring them',
  'nextYear.title.help':
    'The earlier title, with its fiscal year made into the chosen one. It can be changed.',
  'nextYear.introduction.help': 'The earlier introduction. Check the fiscal year and the dates in it.',
};
