import { describe, expect, it } from 'vitest';
import { rehearsalEn } from '../../../client/staff/messages/rehearsal-en.ts';
import { rehearsalJa } from '../../../client/staff/messages/rehearsal-ja.ts';
import { checkWording, valueWording } from '../../../client/staff/pages/rehearsal/check-wording.ts';
import { afterEvent, BEGINNING } from '../../../client/staff/pages/rehearsal/rehearsal-state.ts';
import { TASKS_IN_ORDER } from '../../../shared/domain/rehearsal/robot-tasks.ts';
import { parameterNames } from '../../../shared/i18n/translate.ts';
import { sourcesIn } from '../../architecture/source-files.ts';

const keys = Object.keys(rehearsalJa) as (keyof typeof rehearsalJa)[];

/** Every check that the robots write down, as their scripts name them. */
const CHECKS = sourcesIn('server/rehearsals')
  .flatMap(({ text }) => [
    ...text.matchAll(/\b(?:book|round)\.(?:compare|page|bytes)\(\s*['`]([\w-]+)(\$)?/g),
  ])
  .flatMap(([, code = '', template]) =>
    template ? ['eligible', 'responded', 'outstanding', 'excused'].map((part) => code + part) : [code],
  );

describe('the words of a rehearsal', () => {
  it('take the same parameters in both languages', () => {
    for (const key of keys)
      expect(parameterNames(rehearsalEn[key])).toEqual(parameterNames(rehearsalJa[key]));
  });

  it('hold no Japanese in the English', () => {
    expect(keys.filter((key) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(rehearsalEn[key]))).toEqual([]);
  });

  it('name every task and every check', () => {
    expect(CHECKS.length).toBeGreaterThan(30);
    for (const code of CHECKS) {
      const check = { code, expected: '', observed: '', ok: true };
      expect(checkWording('ja', check)).not.toBe(code);
    }
    expect(keys).toEqual(expect.arrayContaining(TASKS_IN_ORDER.map((task) => `task.${task}`)));
  });

  it('have none left over for checks that nobody makes', () => {
    const named = keys.filter((key) => key.startsWith('check.')).map((key) => key.slice('check.'.length));
    expect(named.filter((code) => !CHECKS.includes(code))).toEqual([]);
  });

  it('say codes in words and leave figures alone', () => {
    const said = (code: string) => (value: string) => valueWording('ja', code, value);
    expect(['true', 'answered', '410', '305 B'].map(said('longest'))).toEqual([
      'はい',
      '回答',
      '410',
      '305 B',
    ]);
    expect(['200', '404', '500'].map(said('opens'))).toEqual(['受け付けた', '使えないURLと答えた', '500']);
    expect(said('question-counts')('7 (1:3 2:0) +7')).toBe(
      '回答 7人（選択肢１ 3人、選択肢２ 0人）・意見 7件',
    );
    expect(said('question-counts')('4 +0')).toBe('回答 4人・意見 0件');
    expect(said('fixed-same')('7 9 3/9 –')).toBe('回答 7人・対象 9人・割合 3/9、－');
    expect(said('fixed-same')('7 9')).toBe('回答 7人・対象 9人');
    // Two hundred people asked are no answer of the service.
    expect(said('links')('200')).toBe('200');
  });
});

describe('how far a rehearsal is', () => {
  it('follows what the service tells', () => {
    const cast = {
      place: 1,
      task: 'in-time',
      respondent: { name: { ja: '北区' }, title: { ja: '北区長' } },
    } as const;
    const begun = afterEvent(BEGINNING, { event: 'cast', robots: [cast] });
    const later = afterEvent(begun, { event: 'robot', place: 1, ok: false });
    expect(later).toMatchObject({ kind: 'running', robots: [cast], done: new Map([[1, false]]) });
    expect(afterEvent(later, { event: 'failed', removed: true })).toEqual({ kind: 'failed', removed: true });
  });

  it('hears nothing more once it was stopped', () => {
    const stopped = { kind: 'stopped' } as const;
    expect(afterEvent(stopped, { event: 'phase', phase: 'close' })).toBe(stopped);
  });
});
