/** Shows the print buttons of a page and lets them print. In a browser that cannot print they stay hidden. */
export function enablePrintButtons(): void {
  if (typeof window.print !== 'function') return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}
