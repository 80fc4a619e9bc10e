/**
 * When somebody last touched any window of the app in this browser. In local storage, so that two windows agree: a tab
 * that the browser has put to sleep finds the truth there when it wakes, which a message would not tell it in time.
 */
const STORAGE_KEY = 'hakaru.lastInput';
/** Every movement of the mouse is input; one note a second is enough. */
const SPACING_MS = 1000;

let notedAt = Date.now();

export function noteInput(now: number): void {
  if (now >= notedAt && now - notedAt < SPACING_MS) return;
  notedAt = now;
  try {
    localStorage.setItem(STORAGE_KEY, String(now));
  } catch {
    // Storage is switched off: each window then counts for itself.
  }
}

export function lastInputAt(now: number): number {
  // A time to come was noted before the clock was put back.
  return Math.max(...[notedAt, storedInput()].filter((at) => at <= now), 0) || now;
}

function storedInput(): number {
  try {
    return Number(localStorage.getItem(STORAGE_KEY)) || 0;
  } catch {
    return 0;
  }
}
