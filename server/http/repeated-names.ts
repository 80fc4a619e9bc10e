/**
 * Whether an object of a JSON text has the same name twice: the parser takes the last of them without a word, so that
 * two readers of one text may have read different things. The parser itself says what is the same name (`"\u0061"` is
 * `"a"`): a text that names more members than came of it named one of them again.
 */
export function repeatsName(text: string, parsed: unknown): boolean {
  const members = membersIn(parsed);
  // Every name has a colon behind it. Only where strings have some too, the text is looked at character by character.
  return colonsIn(text) !== members && namesIn(text) !== members;
}

function membersIn(parsed: unknown): number {
  let members = 0;
  // Without recursion: brackets may be nested as deep as a text is long.
  const left = [parsed];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (typeof one !== 'object' || one === null) continue;
    if (Array.isArray(one)) {
      for (const value of one) if (typeof value === 'object' && value !== null) left.push(value);
      continue;
    }
    for (const value of Object.values(one)) {
      members++;
      if (typeof value === 'object' && value !== null) left.push(value);
    }
  }
  return members;
}

function colonsIn(text: string): number {
  let colons = 0;
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) colons++;
  return colons;
}

/** Strings of a valid text that stand before a colon. */
function namesIn(text: string): number {
  let names = 0;
  for (let open = text.indexOf('"'); open >= 0; ) {
    let next = closingQuote(text, open) + 1;
    while (BLANKS.has(text.charCodeAt(next))) next++;
    if (text.charCodeAt(next) === COLON) names++;
    open = text.indexOf('"', next);
  }
  return names;
}

const [BACKSLASH, COLON] = [0x5c, 0x3a];
const BLANKS = new Set([0x20, 0x0a, 0x0d, 0x09]);

/** The next quote behind an even number of backslashes. */
function closingQuote(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); ; at = text.indexOf('"', at + 1)) {
    let before = at;
    while (text.charCodeAt(before - 1) === BACKSLASH) before--;
    if ((at - before) % 2 === 0) return at;
  }
}
