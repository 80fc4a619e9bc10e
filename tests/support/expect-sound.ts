import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFindings } from './accessibility.ts';

/** Nothing found by axe, and nothing to scroll sideways for. */
export async function expectSound(page: Page): Promise<void> {
  // A bar that stays in sight lies over whatever field is scrolled under it.
  await page.evaluate(() => scrollTo(0, 0));
  expect(await axeFindings(page)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}
