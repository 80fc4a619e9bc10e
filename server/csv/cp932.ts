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

/** What the table cannot hold even so becomes `?`. */
export function encodeCp932(text: string): Buffer {
  const folded = text.replace(
    /[\u301c\u2212\u2014\u2016\u00a2\u00a3\u00ac]/g,
    (one) => CP932_FORMS[one] ?? one,
  );
  return iconv.encode(folded, 'cp932');
}
