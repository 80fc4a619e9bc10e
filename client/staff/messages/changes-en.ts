import type { changesJa } from './changes-ja.ts';

/** Words of replacing an answer and of waiting on the board; read with the pages that say them. */
export const changesEn = {
  'chase.maintenance.title': 'The service is being worked on',
  'chase.maintenance.text':
    'The board comes back by itself when the work is done. Until then it shows what was there before.',
  'chase.maintenance.until': 'The work is expected to end at about {time}.',
  'proxy.replaces.title': 'Version {version} of the answer will be replaced',
  'proxy.replaces.self':
    'The answer that the person submitted on {time} is filled in. Change only what is to change; earlier versions are kept.',
  'proxy.replaces.proxy':
    'The answer entered on behalf on {time} is filled in. Change only what is to change; earlier versions are kept.',
  'proxy.changed': 'Questions changed: {questions}',
  'proxy.unchanged': 'Nothing is changed yet.',
  'proxy.nothing': 'This is the answer that is there already, so nothing was entered',
  'proxy.newer.title': 'A new answer (version {version}) came in between',
  'proxy.newer.text': 'Nothing was entered. What you typed is still on the screen.',
  'proxy.newer.differs': 'Questions in which it differs from what is on the screen: {questions}',
  'proxy.newer.same': 'It is the same as what is on the screen.',
  'proxy.newer.take': 'Fill in the new answer (what was typed is gone)',
  'proxy.newer.keep': 'Replace version {version} by what was typed',
} as const satisfies Readonly<Record<keyof typeof changesJa, string>>;
