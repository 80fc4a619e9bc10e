import { describe, expect, it } from 'vitest';
import {
  acceptsAnswers,
  doorAt,
  isDecided,
  isProvisional,
  type QuestionnaireAct,
  type QuestionnaireStatus,
  statusAfter,
} from '../../shared/domain/questionnaire.ts';
import { openQuestionnaire } from '../support/builders.ts';

const STATUSES: readonly QuestionnaireStatus[] = ['draft', 'open', 'closed', 'fixed', 'published'];
const ACTS: readonly QuestionnaireAct[] = ['issue', 'close', 'reopen', 'fix', 'publish', 'take-back'];
const ALLOWED: Readonly<Record<string, QuestionnaireStatus>> = {
  'issue a draft': 'open',
  'close a open': 'closed',
  'reopen a closed': 'open',
  'fix a closed': 'fixed',
  'publish a fixed': 'published',
  'take-back a published': 'fixed',
};

describe('a questionnaire', () => {
  it.each(
    ACTS.flatMap((act) => STATUSES.map((status) => [act, status, ALLOWED[`${act} a ${status}`]] as const)),
  )('asked to %s when %s becomes %s', (act, status, after) => {
    expect(statusAfter(act, status)).toBe(after);
  });

  it.each([
    ['draft', true],
    ['open', true],
    ['closed', true],
    ['fixed', false],
    ['published', false],
  ] as const)('has provisional figures when %s: %s', (status, provisional) => {
    expect(isProvisional(status)).toBe(provisional);
  });

  it.each([
    ['draft', false],
    ['open', false],
    ['closed', true],
    ['fixed', true],
    ['published', true],
  ] as const)('gives verdicts when %s: %s', (status, decided) => {
    expect(isDecided(status)).toBe(decided);
  });
});

describe('answers are taken', () => {
  const dueAt = new Date('2022-03-11T23:59:59.999+09:00');
  const past = (milliseconds: number) => new Date(dueAt.getTime() + milliseconds);

  it('up to the last millisecond of the deadline', () => {
    expect(acceptsAnswers(openQuestionnaire({ dueAt }), past(-1))).toBe(true);
    expect(acceptsAnswers(openQuestionnaire({ dueAt }), past(0))).toBe(true);
  });

  it('not one millisecond later, though nobody has closed the questionnaire yet', () => {
    expect(acceptsAnswers(openQuestionnaire({ dueAt }), past(1))).toBe(false);
  });

  it('again when the deadline is extended', () => {
    expect(acceptsAnswers(openQuestionnaire({ dueAt: past(1) }), past(1))).toBe(true);
  });

  it.each(['draft', 'closed', 'fixed', 'published'] as const)('never when %s', (status) => {
    expect(acceptsAnswers(openQuestionnaire({ status, dueAt }), past(-1))).toBe(false);
    expect(acceptsAnswers(openQuestionnaire({ status, dueAt: undefined }), past(-1))).toBe(false);
  });
});

describe('the door', () => {
  const opensAt = new Date('2022-03-01T00:00:00.000+09:00');
  const dueAt = new Date('2022-03-11T23:59:59.999+09:00');
  const at = (instant: Date, milliseconds: number) => new Date(instant.getTime() + milliseconds);

  it.each([
    ['a millisecond before the opening', at(opensAt, -1), 'not-open'],
    ['at the opening', opensAt, 'open'],
    ['in the last millisecond of the deadline', dueAt, 'open'],
    ['a millisecond later', at(dueAt, 1), 'closed'],
  ] as const)('%s', (_, now, door) => {
    expect(doorAt(openQuestionnaire({ opensAt, dueAt }), now)).toBe(door);
    expect(acceptsAnswers(openQuestionnaire({ opensAt, dueAt }), now)).toBe(door === 'open');
  });

  it('is open from issue on where no opening is given, and without end where no deadline is', () => {
    expect(doorAt(openQuestionnaire({ dueAt }), new Date(0))).toBe('open');
    const endless = openQuestionnaire({ opensAt, dueAt: undefined });
    expect(doorAt(endless, at(dueAt, 1))).toBe('open');
    expect(doorAt(endless, at(opensAt, -1))).toBe('not-open');
  });

  it.each(['closed', 'fixed', 'published'] as const)(
    'is closed once %s, though the opening may still be ahead',
    (status) => {
      expect(doorAt(openQuestionnaire({ status, opensAt, dueAt }), at(opensAt, -1))).toBe('closed');
      expect(doorAt(openQuestionnaire({ status, opensAt, dueAt }), opensAt)).toBe('closed');
    },
  );

  it('of a draft has not opened yet, whatever the time', () => {
    expect(doorAt(openQuestionnaire({ status: 'draft', opensAt, dueAt }), opensAt)).toBe('not-open');
    expect(doorAt(openQuestionnaire({ status: 'draft', opensAt, dueAt }), at(dueAt, 1))).toBe('not-open');
  });
});
