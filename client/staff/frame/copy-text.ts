/**
 * Puts a text on the clipboard; false where the browser does not let us. The clipboard of newer browsers is there over
 * https only, and offices run services like this one inside their network over http: hence the old way as well.
 */
export async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Refused by the browser's settings: the old way may still work.
    }
  }
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'visually-hidden';
  area.readOnly = true;
  const before = document.activeElement;
  // What is outside of an open modal dialog cannot be selected.
  (before?.closest('dialog') ?? document.body).append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}
