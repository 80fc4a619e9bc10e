/** Reads the markup that the pages write: every attribute quoted, `<` escaped everywhere but in tags. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** The raw markup from the end of the opening tag to the next closing tag of that name. */
  readonly inner: string;
}

const TAG = /<([a-z][a-z0-9]*)((?: [\w:-]+(?:="[^"]*")?)*)\s?\/?>/g;

export function elementsOf(html: string): readonly MarkupElement[] {
  return [...html.matchAll(TAG)].map((match) => {
    const [whole, name = '', attributes = ''] = match;
    const start = match.index + whole.length;
    const end = html.indexOf(`</${name}>`, start);
    return { name, attributes: attributesOf(attributes), inner: end < 0 ? '' : html.slice(start, end) };
  });
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/ ([\w:-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name,
      decoded(value),
    ]),
  );
}

/** As a parser reads a value: line ends folded first, then character references. */
export function decoded(markup: string): string {
  return markup
    .replace(/\r\n?/g, '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&#13;', '\r')
    .replaceAll('&amp;', '&');
}

/** The text of a textarea: a parser drops one line end right after the tag. */
export function textAreaValue({ inner }: MarkupElement): string {
  return decoded(inner.replace(/^\r?\n/, ''));
}

export function textOf(html: string): string {
  return decoded(html.replace(/<[^>]*>/g, ' '));
}
