import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

const styles = new URL('../../../client/styles/', import.meta.url);
const sheet = (name: string) => readFileSync(new URL(name, styles), 'utf8');
const colours = (css: string) => (css.match(/#[0-9a-f]{6}\b/gi) ?? []).map((colour) => colour.toLowerCase());

describe('the styles', () => {
  it('take every colour from the design tokens of the Digital Agency', () => {
    const tokens = createRequire(import.meta.url).resolve('@digital-go-jp/design-tokens/dist/tokens.css');
    const known = new Set([...colours(readFileSync(tokens, 'utf8')), '#ffffff']);
    const ours = colours(sheet('tokens.css'));
    expect(ours.length).toBeGreaterThan(20);
    expect(ours.filter((colour) => !known.has(colour))).toEqual([]);
  });

  it('name colours in one file only', () => {
    const others = readdirSync(styles).filter((name) => name !== 'tokens.css');
    for (const name of others) expect(colours(sheet(name))).toEqual([]);
  });

  it('use only variables that exist', () => {
    const folders = ['.', '../answer', '../results/styles', '../sheets', '../staff/styles'].map(
      (folder) => new URL(`${folder}/`, styles),
    );
    const sheets = folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.css'))
        .map((name) => readFileSync(new URL(name, folder), 'utf8')),
    );
    const all = sheets.join('');
    const defined = new Set([...all.matchAll(/(--[\w-]+):/g)].map((match) => match[1]));
    const used = new Set([...all.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1]));
    expect(used.size).toBeGreaterThan(20);
    expect([...used].filter((name) => !defined.has(name))).toEqual([]);
  });
});
