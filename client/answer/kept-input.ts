/**
 * What could not be sent stays in this browser, under a name that tells nothing of the link, until the server has it.
 * With it goes the ground that it was written on, so that the server can tell whether somebody else wrote meanwhile.
 */
export interface KeptInput {
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Milliseconds since 1970. */
  readonly keptAt: number;
  /** The form was sent by a button, and perhaps arrived. */
  readonly sent: boolean;
}

/** A questionnaire is over long before; nothing should lie about in a shared browser for ever. */
const KEPT_FOR_MS = 60 * 24 * 60 * 60 * 1000;

export interface InputKeeper {
  readonly keep: (form: HTMLFormElement, sent?: boolean) => void;
  readonly forget: () => void;
  /** What was kept, once; undefined where there is nothing. */
  readonly kept: () => KeptInput | undefined;
}

const PREFIX = 'hakaru ';

export function inputKeeper(name: string): InputKeeper {
  const key = PREFIX + name;
  quietly(sweep);
  return {
    keep(form, sent = false) {
      const fields = [...new FormData(form)].map(([field, value]) => [field, String(value)] as const);
      const record: KeptInput = { fields, keptAt: Date.now(), sent };
      quietly(() => localStorage.setItem(key, JSON.stringify(record)));
    },
    forget() {
      quietly(() => localStorage.removeItem(key));
    },
    kept() {
      return quietly(() => JSON.parse(localStorage.getItem(key) ?? 'null')) ?? undefined;
    },
  };
}

/** Removes what is too old, of other links too: nobody may open those again. */
function sweep(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.indexOf(PREFIX) !== 0) continue;
    const record: Partial<KeptInput> = quietly(() => JSON.parse(localStorage.getItem(key) ?? '')) ?? {};
    if (!(Date.now() - (record.keptAt ?? 0) < KEPT_FOR_MS)) localStorage.removeItem(key);
  }
}

/** Whether a form that was sent did not arrive: the page still shows the draft that it was written on. */
export function isStillMissing(form: HTMLFormElement, { fields, sent }: KeptInput): boolean {
  const [, seen] = fields.find(([name]) => name === '_seen') ?? [];
  return !sent || new FormData(form).get('_seen') === seen;
}

/** A browser that keeps nothing (private, full, forbidden) must not stop anybody from answering. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Puts kept fields back, those of questions on other pages and the ground included. Says whether anything changed. */
export function restoreInput(form: HTMLFormElement, { fields }: KeptInput): boolean {
  const before = written(form);
  const values = new Map<string, string[]>();
  for (const [name, value] of fields) values.set(name, [...(values.get(name) ?? []), value]);
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
    const given = values.get(control.name) ?? [];
    if (control.type === 'radio' || control.type === 'checkbox') {
      (control as HTMLInputElement).checked = given.indexOf(control.value) >= 0;
    } else if (control.type !== 'hidden') control.value = given.join('\n');
  }
  for (const carried of form.querySelectorAll<HTMLElement>('[data-question][hidden]:not([id])')) {
    const code = carried.dataset.question ?? '';
    const names = [code, `${code}.comment`];
    carried.textContent = '';
    for (const name of names) for (const value of values.get(name) ?? []) carried.append(hidden(name, value));
  }
  if (written(form) === before) return false;
  // Only with the words: where the server has those already, the page's own ground is the newer one.
  for (const control of form.querySelectorAll<HTMLInputElement>('input[type=hidden]')) {
    if (GROUND.indexOf(control.name) >= 0) control.value = values.get(control.name)?.[0] ?? control.value;
  }
  return true;
}

/**
 * What the text was written on; the rest of the page's own fields is drawn afresh. Not the writer: two tabs under one
 * name would follow each other's drafts without being told.
 */
const GROUND = ['_basedOn', '_seen'];

function hidden(name: string, value: string): HTMLInputElement {
  const input = document.createElement('input');
  Object.assign(input, { type: 'hidden', name, value });
  return input;
}

function written(form: HTMLFormElement): string {
  return JSON.stringify([...new FormData(form)].filter(([name]) => name[0] !== '_'));
}
