import { describe, expect, it } from 'vitest';
import { wards } from '../support/builders.ts';

describe('the roster of the wards', () => {
  const { members } = wards();

  it('has twenty-four posts with codes and addresses of their own', () => {
    expect(members).toHaveLength(24);
    expect(new Set(members.map((member) => member.code)).size).toBe(24);
    expect(new Set(members.map((member) => member.email)).size).toBe(24);
  });

  it('keeps the official order, which neither codes nor names give', () => {
    const names = members.map((member) => member.name.ja);
    expect(names.slice(0, 5)).toEqual(['北区', '都島区', '福島区', '此花区', '中央区']);
    expect(names.at(-1)).toBe('西成区');
    expect([...names].sort()).not.toEqual(names);
    const codes = members.map((member) => member.code);
    expect([...codes].sort()).not.toEqual(codes);
  });
});
