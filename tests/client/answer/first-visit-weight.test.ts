import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { builtAssets } from './built-assets.ts';
import { everyPage } from './every-page.ts';

describe('the first visit of a respondent', () => {
  it.each(['ja', 'en'] as const)(
    'weighs less than 15 kB with page, style and script (%s)',
    async (locale) => {
      const assets = await builtAssets();
      const files = [everyPage(locale).empty, assets.get('answer.css'), assets.get('enhance.js')];
      const weights = files.map((text) => gzipSync(text ?? '').length);
      expect(Math.min(...weights)).toBeGreaterThan(500);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThan(15_000);
    },
  );
});
