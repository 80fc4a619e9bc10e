import type { Page } from 'playwright-core';
import { axeFindings } from './accessibility.ts';

const NOT_SHOWN = /見られません|見つかりません|cannot see this page|does not exist/;

/** What is wrong on a screen: axe's findings, and how far it reaches beyond the window. Empty when nothing. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [...(await axeFindings(page)), ...(overflow > 0 ? [`${overflow} px beyond the window`] : [])];
}

/**
 * Opens each screen as its address says and reads it to its end. By address: what is wrong there, `not shown` where the
 * account may not see it. Empty when every screen is as it should be.
 */
export async function sweep(
  page: Page,
  origin: string,
  paths: readonly string[],
): Promise<Readonly<Record<string, readonly string[]>>> {
  const found: Record<string, readonly string[]> = {};
  for (const path of paths) {
    await page.goto(`${origin}/staff/${path}`);
    await page.locator('h1').first().waitFor();
    await page.locator('.waiting').first().waitFor({ state: 'detached' });
    const heading = await page.locator('h1').first().textContent();
    const isMissing = NOT_SHOWN.test(heading ?? '');
    const faults = isMissing ? ['not shown'] : await faultsOf(page);
    if (faults.length > 0) found[path] = faults;
  }
  return found;
}
