import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** More stops than any page has: then the focus goes round in circles and never arrives. */
const MOST_STOPS = 60;

/** Goes on by the Tab key until the focus is where it should be; at every stop on the way it can be seen. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press('Tab');
    const { fault, arrived } = await page.evaluate(stopAt, selector);
    expect(fault).toBeUndefined();
    if (arrived) return;
  }
  throw new Error(`no stop at ${selector}`);
}

/** Whether the focus can be seen where it is now. */
export async function expectFocusSeen(page: Page): Promise<void> {
  expect((await page.evaluate(stopAt, '*')).fault).toBeUndefined();
}

/** What is wrong with the stop at which the focus is, and whether it is the one that was meant. Runs in the page. */
function stopAt(selector: string): { readonly fault: string | undefined; readonly arrived: boolean } {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return { fault: 'the focus is lost', arrived: false };
  // A choice shows its ring around the whole row.
  const row = focused.matches('.choice > input') ? focused.nextElementSibling : null;
  const seen = row ?? focused;
  const { outlineStyle, outlineWidth } = getComputedStyle(seen);
  const box = seen.getBoundingClientRect();
  // Of a text area the browser brings the line into sight in which one writes: that is enough.
  const end = seen.matches('textarea') ? Math.min(box.bottom, box.top + 64) : box.bottom;
  const bar = document.querySelector('.save-bar');
  const bottom = bar && !bar.contains(seen) ? bar.getBoundingClientRect().top : window.innerHeight;
  const faults = [
    (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) && 'has no outline',
    (box.width < 2 || box.height < 2) && 'takes no room',
    box.top < 0 && 'begins above the window',
    end > Math.min(bottom, window.innerHeight) &&
      `ends at ${end}, where the save bar begins at ${bottom} of ${window.innerHeight}`,
    (box.left < 0 || box.right > window.innerWidth) && 'reaches beyond the side',
  ].filter(Boolean);
  const fault = faults.length > 0 ? `${seen.outerHTML.slice(0, 200)} ${faults.join(', ')}` : undefined;
  return { fault, arrived: focused.matches(selector) };
}
