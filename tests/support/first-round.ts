import type { Locator, Page } from 'playwright-core';

/** Milliseconds of somebody who reads and types without hurry; asked for by FIRST_ROUND_PACE=person. */
const PERSON = { press: 1_200, character: 200, screen: 3_000, file: 5_000 };
const AT_ONCE = { press: 0, character: 0, screen: 0, file: 0 };
const pace = process.env.FIRST_ROUND_PACE === 'person' ? PERSON : AT_ONCE;

/** The words of the screen that a part of the document says to use, in its order. */
export function boldWordsOf(part: string): readonly string[] {
  return [...part.matchAll(/\*\*「([^」]+)」\*\*/g)].map((match) => match[1] ?? '');
}

/** Somebody who finds everything by the words on the screen, notes them, and takes the time that a person takes. */
export function newcomer(page: Page) {
  const words: string[] = [];
  const began = Date.now();
  let took = 0;
  let [presses, characters] = [0, 0];
  let screen = '';
  const pause = async (milliseconds: number) => {
    // A new page is read before anything is done on it.
    const reading = page.url() === screen ? 0 : pace.screen;
    screen = page.url();
    if (milliseconds + reading > 0) await page.waitForTimeout(milliseconds + reading);
  };
  const field = (word: string, within: Page | Locator = page) =>
    within.getByLabel(new RegExp(`^${word} ?(※|日本語|$)`)).last();
  return {
    words: () => words,
    stop: () => {
      took = Date.now() - began;
    },
    told: () =>
      `${presses} presses and choices, ${characters} characters, ${Math.round(took / 1000)} s` +
      (pace === PERSON ? ' at a person’s pace' : ' at once'),
    async press(word: string, within: Page | Locator = page) {
      words.push(word);
      presses += 1;
      const spoken = within.getByRole('button', { name: word, exact: true });
      const named = within.getByRole('link', { name: word, exact: true });
      const shown = within.locator('button', { hasText: new RegExp(`^[＋\\s]*${word}$`) });
      const target = spoken.or(named).or(shown).first();
      await target.waitFor();
      await pause(pace.press);
      await target.click();
    },
    async fill(word: string, value: string, within?: Locator) {
      words.push(word);
      characters += value.length;
      await field(word, within).waitFor();
      await pause(value.length * pace.character);
      await field(word, within).fill(value);
    },
    async choose(word: string, file: string) {
      words.push(word);
      presses += 1;
      await field(word).waitFor();
      await pause(pace.file);
      await field(word).setInputFiles(file);
    },
    async pick(word: string, place: number) {
      words.push(word);
      presses += 1;
      await field(word).waitFor();
      await pause(pace.press);
      await field(word).selectOption({ index: place });
    },
    /** What is pressed by its place and not by its word. */
    async open(target: Locator) {
      presses += 1;
      await target.waitFor();
      await pause(pace.press);
      await target.click();
    },
    async tick(choice: string) {
      presses += 1;
      await page.getByRole('checkbox', { name: choice, exact: true }).last().waitFor();
      await pause(pace.press);
      await page.getByRole('checkbox', { name: choice, exact: true }).last().check();
    },
    async sees(word: string) {
      words.push(word);
      await page
        .getByRole('button', { name: word })
        .or(page.getByRole('link', { name: word }))
        .first()
        .waitFor();
    },
  };
}
