import type { Page } from 'playwright-core';

/**
 * What a reader cannot see or press in full: text outside the window, outside of the box that it belongs to or of one
 * that cuts it off, and controls that something else lies over. One line for each, empty when nothing.
 */
export function notSeenInFull(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    // Glyph boxes of a font may stand a little over a tight line; a cut line is at least half of one.
    const TOLERANCE = 4;
    const faults: string[] = [];
    const aside = '.visually-hidden, .skip-link, [aria-hidden=true], [type=hidden]';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement: parent, textContent } = walker.currentNode;
      if (!parent?.checkVisibility() || !textContent?.trim() || parent.closest(`textarea, ${aside}`))
        continue;
      let block: Element = parent;
      while (getComputedStyle(block).display === 'inline' && block.parentElement) block = block.parentElement;
      const bounds: DOMRect[] = [];
      for (let box: Element | null = block; box && box !== document.body; box = box.parentElement) {
        if (box === block || getComputedStyle(box).overflow !== 'visible')
          bounds.push(box.getBoundingClientRect());
      }
      // Word by word: a space at the end of a line hangs over its edge, and nobody misses it.
      for (const word of textContent.matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(walker.currentNode, word.index);
        range.setEnd(walker.currentNode, word.index + word[0].length);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        if (left < 0 || right > window.innerWidth + 1) faults.push(`「${word[0]}」 is outside of the window`);
        for (const edge of bounds) {
          const over = [edge.left - left, right - edge.right, edge.top - top, bottom - edge.bottom];
          if (Math.max(...over) > TOLERANCE) faults.push(`「${word[0]}」 in ${parent.outerHTML} is cut`);
        }
      }
    }
    for (const control of document.querySelectorAll('button, a, input, textarea, summary')) {
      if (!control.checkVisibility() || control.matches(aside)) continue;
      control.scrollIntoView({ block: 'center' });
      const box = control.getBoundingClientRect();
      const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      if (!top || !(control.contains(top) || top.contains(control)))
        faults.push(`${control.outerHTML.slice(0, 120)} cannot be pressed`);
    }
    return faults;
  });
}
