import type { Locale } from '../domain/localized-text.ts';

/** What the screen says, by key. A parameter stands in braces: `{count}問`. There are no plural forms. */
export type Catalogue = Readonly<Record<string, string>>;

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** The parameters of a message, as one object; none for a message without any. */
export type ParamsOf<Text extends string> = [NamesIn<Text>] extends [never]
  ? []
  : [params: Readonly<Record<NamesIn<Text>, string | number>>];

/** The message with its parameters put in, in one pass: braces inside a parameter are text. */
export function translate<C extends Catalogue, K extends keyof C & string>(
  catalogue: C,
  key: K,
  ...params: ParamsOf<C[K]>
): string {
  const message: string = catalogue[key] ?? key;
  const values: Readonly<Record<string, string | number>> = params[0] ?? {};
  return message.replace(/\{(\w+)\}/g, (braces, name: string) => String(values[name] ?? braces));
}

/** Says a message of one catalogue in one language. */
export type Say<C extends Catalogue> = <K extends keyof C & string>(
  key: K,
  ...params: ParamsOf<C[K]>
) => string;

/** A face's catalogues as one function: `const say = answerWords(locale); say('title', { name })`. */
export function wordsOf<Ja extends Catalogue, En extends Readonly<Record<keyof Ja & string, string>>>(
  ja: Ja,
  en: En,
): (locale: Locale) => Say<Ja> {
  return (locale) => {
    const catalogue: Readonly<Record<keyof Ja & string, string>> = locale === 'en' ? en : ja;
    return (key, ...params) => translate(catalogue as Ja, key, ...params);
  };
}

/** Names of the parameters in a message, for comparing one language with the other. */
export function parameterNames(message: string): readonly string[] {
  return [...new Set([...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort();
}
