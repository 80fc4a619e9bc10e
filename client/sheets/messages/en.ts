import type { ja } from './ja.ts';

export const en: Readonly<Record<keyof typeof ja, string>> = {
  title: 'QR sheets of personal links｜{questionnaire}',
  guide: 'Before you print',
  guideCount: 'Sheets for {count} people: one each, A4 portrait.',
  guideSecret: 'Whoever holds a sheet can answer as its addressee. Give it to that person alone.',
  guideMore: 'At most {max} people are printed at once. There are more.',
  next: 'The next {max} people',
  print: 'Print',
  nobody: 'There is nobody to print for',
  nobodyText: 'Everybody has answered, or the links of the people chosen are revoked.',
  addressee: 'To {name}',
  request: 'We kindly ask you to answer the following questionnaire.',
  deadline: 'Deadline',
  howTo: 'Scan the QR code, or type this address into a browser.',
  qr: 'QR code of the personal link of {name}',
  address: 'Your link',
  code: 'Your code',
  codeHelp: 'Upper and lower case and hyphens make no difference.',
  personalOnce:
    'This link is for {name} alone; please do not pass it on. You can save on the way. Once submitted, your answers cannot be changed.',
  personal:
    'This link is for {name} alone; please do not pass it on. You can save on the way and change your answers until the deadline.',
};
