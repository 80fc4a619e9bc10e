import '../../support/every-word.ts';
import { describe, expect, it } from 'vitest';
import { IDLE_MS, idlenessAt, WARNING_MS } from '../../../client/staff/session/idle-rule.ts';
import { timeLeftWording } from '../../../client/staff/session/idle-warning.tsx';
import { afterSignal, ended, type Session } from '../../../client/staff/session/session-state.ts';

const INPUT_AT = Date.parse('2022-03-01T10:00:00+09:00');
const idleness = (milliseconds: number) => idlenessAt(INPUT_AT, INPUT_AT + milliseconds);

describe('a window without input', () => {
  it('is left alone for half an hour to the millisecond', () => {
    expect(IDLE_MS).toBe(1_800_000);
    for (const idleFor of [0, 1, IDLE_MS - 1]) expect(idleness(idleFor)).toEqual({ state: 'active' });
  });

  it('is warned for two minutes, with the seconds that are left', () => {
    expect(WARNING_MS).toBe(120_000);
    expect(idleness(IDLE_MS)).toEqual({ state: 'warned', secondsLeft: 120 });
    expect(idleness(IDLE_MS + 500)).toEqual({ state: 'warned', secondsLeft: 120 });
    expect(idleness(IDLE_MS + 119_999)).toEqual({ state: 'warned', secondsLeft: 1 });
  });

  it('is over afterwards, however late somebody looks: a computer that slept warns nobody', () => {
    for (const idleFor of [IDLE_MS + WARNING_MS, 8 * 3_600_000])
      expect(idleness(idleFor)).toEqual({ state: 'over' });
  });

  it('is not ended by a clock that is put back', () => {
    expect(idleness(-3_600_000)).toEqual({ state: 'active' });
  });

  it('is told the time left in words', () => {
    expect([120, 90, 60, 5].map((seconds) => timeLeftWording('ja', seconds))).toEqual([
      ...['２分', '１分30秒', '１分', '５秒'],
    ]);
    expect(timeLeftWording('en', 90)).toBe('1 min 30 s');
  });
});

describe('two windows of one browser', () => {
  const account = { id: 'a1', email: 'a@hakaru.example.jp', name: '山', role: 'editor' } as const;
  const signedIn: Session = { state: 'signed-in', account };
  const gone: Session = { state: 'ended', account, because: 'idle' };

  it('end together, by idleness or by signing out, and keep whose work waits', () => {
    expect(afterSignal(signedIn, { kind: 'idle' })).toEqual(gone);
    expect(afterSignal(signedIn, { kind: 'signed-out' })).toEqual({ ...gone, because: 'elsewhere' });
    expect(afterSignal(gone, { kind: 'signed-out' })).toEqual(gone);
    expect(ended({ state: 'signed-out' }, 'expired')).toEqual({ state: 'signed-out' });
  });

  it('come back together when the same person signs in', () => {
    expect(afterSignal(gone, { kind: 'signed-in', accountId: 'a1' })).toEqual(signedIn);
    expect(afterSignal({ state: 'signed-out' }, { kind: 'signed-in', accountId: 'a1' })).toEqual({
      state: 'asking',
    });
  });

  it('never show one person’s work to another', () => {
    expect(afterSignal(gone, { kind: 'signed-in', accountId: 'a2' })).toEqual(gone);
    expect(afterSignal(signedIn, { kind: 'signed-in', accountId: 'a2' })).toEqual({
      ...gone,
      because: 'another',
    });
  });
});
