import iconv from 'iconv-lite';

/** Characters that look the same but have another code in Windows' table: 〜 −  — ‖ ¢ £ ¬ and their CP932 forms. */
const CP932_FORMS: Readonly<Record<string, string>> = {
  '\u301c': '\uff5e',
  '\u2212': '\uff0d',
  '\u2014': '\u2015',
  '\u2016': '\u2225',
  '\u00a2': '\uffe0',
  '\u00a3': '\uffe1',
  '\u00ac': '\uffe2',
};

export function foldForCp932(text: string): string {
  return text.replace(/[\u301c\u2212\u2014\u2016\u00a2\u00a3\u00ac]/g, (one) => CP932_FORMS[one] ?? one);
}

/** Characters of a text that CP932 cannot hold even so, each once, in order: they become `?`. */
export function lostInCp932(text: string): readonly string[] {
  const lost = new Set<string>();
  for (const character of foldForCp932(text)) {
    if (character !== '?' && iconv.decode(iconv.encode(character, 'cp932'), 'cp932') !== character) {
      lost.add(character);
    }
  }
  return [...lost];
}
