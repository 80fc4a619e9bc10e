/**
 * "Same as last year" at once, without asking the server for the page again. Pressed a second time it gives back what
 * stood there before: an own text is not lost by a slip, and a choice that was empty is empty again.
 */
export function fillOnPress(form: HTMLFormElement): void {
  let filling = false;

  form.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-same]');
    const controls = button ? controlsBeside(button) : [];
    const [first] = controls;
    if (!button || !first) return;
    // The button would submit; where there is no script it does.
    event.preventDefault();
    const { same = '', undo } = button.dataset;
    const standing = JSON.stringify(valuesOf(controls));
    const before = button.dataset.before;
    if (before === undefined && standing === same) return;
    setValues(controls, JSON.parse(before ?? same));
    nameButton(button, before === undefined ? undo : undefined, standing);
    filling = true;
    first.dispatchEvent(new Event('input', { bubbles: true }));
    filling = false;
  });

  // Once somebody writes over it there is nothing to give back any more.
  form.addEventListener('input', (event) => {
    const control = event.target as Control;
    const button = control.closest('[data-question]')?.querySelector<HTMLButtonElement>('[data-before]');
    if (!filling && button && control.name === button.value) nameButton(button, undefined, '');
  });
}

type Control = HTMLInputElement | HTMLTextAreaElement;

/** The controls that hold the value of the button's question; its comment is not among them. */
function controlsBeside(button: HTMLButtonElement): readonly Control[] {
  const card = button.closest('[data-question]');
  const all = card ? [...card.querySelectorAll<Control>('input, textarea')] : [];
  return all.filter((control) => control.name === button.value);
}

function isChoice(control: Control): control is HTMLInputElement {
  return control.type === 'radio' || control.type === 'checkbox';
}

function valuesOf(controls: readonly Control[]): readonly string[] {
  return controls
    .filter((control) => (isChoice(control) ? control.checked : control.value !== ''))
    .map((control) => control.value);
}

function setValues(controls: readonly Control[], values: readonly string[]): void {
  for (const control of controls) {
    if (isChoice(control)) control.checked = values.includes(control.value);
    else control.value = values.join('\n');
  }
}

/** With words to take it back, it remembers what stood there; without, it says again what it said at first. */
function nameButton(button: HTMLButtonElement, undo: string | undefined, standing: string): void {
  const { dataset, lastElementChild: words } = button;
  if (!words) return;
  dataset.offer = dataset.offer ?? words.textContent ?? '';
  words.textContent = undo ?? dataset.offer;
  if (undo === undefined) delete dataset.before;
  else dataset.before = standing;
}
