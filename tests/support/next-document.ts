import type { Locator, Page } from 'playwright-core';

/**
 * Presses what leads to another document, and waits until that one stands. Until then the old one still answers: a
 * title or a text that is read at once after a press may be the one from before.
 */
export async function toNextDocument(page: Page, control: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('load'), control.click()]);
}
