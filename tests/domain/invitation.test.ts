import { describe, expect, it } from 'vitest';
import { stateOf } from '../../shared/domain/invitation.ts';
import { draft as aDraft, invitation } from '../support/builders.ts';

const draft = aDraft();
const answered = { currentVersion: 1, answeredAt: new Date('2022-03-08T10:12:00+09:00') };
const revoked = { revokedAt: new Date('2022-03-09T09:00:00+09:00') };

describe('the state of an invitation', () => {
  it('is issued until something is saved', () => {
    expect(stateOf(invitation())).toBe('issued');
    expect(stateOf(invitation({ remindedCount: 3, linkVersion: 2 }))).toBe('issued');
  });

  it('is draft when something was saved but nothing submitted', () => {
    expect(stateOf(invitation({ draft }))).toBe('draft');
    expect(stateOf(invitation({ draft: { ...draft, answers: {} } }))).toBe('draft');
  });

  it('is answered from the first version on, also while a change is drafted', () => {
    expect(stateOf(invitation(answered))).toBe('answered');
    expect(stateOf(invitation({ ...answered, currentVersion: 3, draft }))).toBe('answered');
  });

  it('is revoked whatever was done before', () => {
    expect(stateOf(invitation(revoked))).toBe('revoked');
    expect(stateOf(invitation({ ...revoked, draft }))).toBe('revoked');
    expect(stateOf(invitation({ ...revoked, ...answered }))).toBe('revoked');
  });

  it('is excused above all, since that takes the person out of the base', () => {
    const excused = { excusedReason: '区長欠員のため' };
    expect(stateOf(invitation(excused))).toBe('excused');
    expect(stateOf(invitation({ ...excused, ...revoked, ...answered, draft }))).toBe('excused');
  });
});
