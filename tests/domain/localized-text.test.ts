import { describe, expect, it } from 'vitest';
import { textIn } from '../../shared/domain/localized-text.ts';
import { text } from '../support/builders.ts';

describe('a text in two languages', () => {
  it('is shown in the language asked for', () => {
    expect(textIn('ja', text('区長', 'ward mayors'))).toBe('区長');
    expect(textIn('en', text('区長', 'ward mayors'))).toBe('ward mayors');
  });

  it('is shown in Japanese where there is no translation, or an empty one', () => {
    expect(textIn('en', text('区長'))).toBe('区長');
    expect(textIn('en', text('区長', ''))).toBe('区長');
  });
});
