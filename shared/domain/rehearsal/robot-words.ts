import { LONGEST_COMMENT } from '../question-kinds/question-kind.ts';

/** Scripts and signs that a comment can be written in; each sample must come back byte for byte. */
export const WRITINGS = {
  japanese: '髙𠮷﨑 さん：～（）＜＞＝①－１、はい。ﾊﾝｶｸも「全角　空白」も。',
  markup: '<script>alert("1")</script> &amp; <b>太字</b> \'"{{x}} &#39;',
  arabic: 'نعم، الأهداف مشتركة بين جميع الدوائر (24/24).',
  emoji: '賛成👍🏽 👨‍👩‍👧‍👦 🇯🇵 ❤️‍🔥 1️⃣',
  combining: 'か\u3099 カ\u309a e\u0301 Å A\u030a 葛\u{e0100} q\u0307\u0323',
  latin: 'Größe, naïve façade, Đà Nẵng, İstanbul, œuvre – “fine”…',
  cyrillic: 'Да, согласен: цели общие. Ёлка, їжак.',
  formula: '=1+2\n+SUM(A1:A9)\n-2\n@cmd\n＝１＋２',
  hebrew: 'כן \u2067שלום\u2069 abc \u202eסוף\u202c',
  hangul: '예, 목표를 공유하고 있습니다. 한글 ㄱㄴㄷ',
  greek: 'Ναι, συμφωνώ: ο στόχος είναι κοινός. ῥᾴδιος',
  devanagari: 'हाँ, लक्ष्य साझा हैं। क्षत्रिय',
  thai: 'ใช่ เป้าหมายร่วมกัน น้ำใจ',
  blanks: '\t先頭にタブ  二つの空白　全角空白\n\n空行のあと \u00a0改行なし空白\u200b幅なし　',
} as const;

export type Writing = keyof typeof WRITINGS;

/** In the order in which they are dealt to those who answer. */
export const WRITINGS_IN_ORDER = Object.keys(WRITINGS) as readonly Writing[];

const SENTENCE = '長い御意見も、最後の一字まで届きます。';

/** The longest comment that is taken, with its end marked. */
export const LONGEST_WORDS = `${SENTENCE.repeat(LONGEST_COMMENT)}`.slice(0, LONGEST_COMMENT - 1).concat('終');

/** The first `most` characters as people count them, so that no pair of surrogates is cut in two. */
export function clipped(words: string, most: number): string {
  return [...words].slice(0, most).join('');
}
