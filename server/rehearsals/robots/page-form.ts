/**
 * The form in a page of ours, as a browser reads it. The pages quote every attribute and write a quotation mark inside of
 * one as `&quot;`, so a tag ends where its attributes end; it is our own markup that is read here, never somebody else's.
 */
export interface PageForm {
  /** `questions` or `check` */
  readonly page: string | undefined;
  /** Carried along unseen, in their order. */
  readonly hidden: readonly (readonly [string, string])[];
  /** Names of the controls that somebody can fill in, and whether words go into them. */
  readonly controls: ReadonlyMap<string, 'choice' | 'words'>;
  /** What Enter and the blue button ask for. */
  readonly forward: string;
}

const TAG = /<(input|textarea|button)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/g;
const ATTRIBUTE = /([\w:-]+)(?:="([^"]*)")?/g;

/** Undefined where the page asks nothing. */
export function formIn(html: string): PageForm | undefined {
  const begin = html.indexOf('<form id="answers"');
  if (begin < 0) return undefined;
  const inside = tagsIn(html.slice(begin, html.indexOf('</form>', begin)));
  const hidden = inside
    .filter(({ name, attributes }) => name === 'input' && attributes.type === 'hidden')
    .map(({ attributes }) => [attributes.name ?? '', attributes.value ?? ''] as const);
  const controls = new Map<string, 'choice' | 'words'>();
  for (const { name, attributes } of inside) {
    if (name === 'button' || attributes.type === 'hidden' || attributes.name === undefined) continue;
    const isChoice = attributes.type === 'radio' || attributes.type === 'checkbox';
    controls.set(attributes.name, isChoice ? 'choice' : 'words');
  }
  const first = tagsIn(html).find(
    ({ name, attributes }) => name === 'button' && attributes.name === 'action',
  );
  return {
    page: hidden.find(([name]) => name === '_page')?.[1],
    hidden,
    controls,
    forward: first?.attributes.value ?? 'check',
  };
}

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

function tagsIn(html: string): readonly Tag[] {
  return [...html.matchAll(TAG)].map(([, name = '', attributes = '']) => ({
    name,
    attributes: Object.fromEntries(
      [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, textOf(value)]),
    ),
  }));
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The text that escaped markup stands for. */
export function textOf(markup: string): string {
  return markup.replace(/&(amp|lt|gt|quot|#39);/g, (_, sign: string) => SIGNS[sign] ?? '');
}

/** What the page calls itself: the part of its title before the name of the questionnaire. */
export function stateNamedIn(html: string): string | undefined {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1];
  return title === undefined ? undefined : textOf(title).split(/｜| \| /)[0];
}
