/**
 * The letters that go with the links. Their wording is the office's own, stored exactly as entered; placeholders in
 * braces are filled in for each person. Each placeholder has a Japanese and an English name, and both work in both
 * languages.
 */
import type { Locale } from './localized-text.ts';
import { contactIn, type QuestionnaireContent } from './questionnaire.ts';

export type LetterKind = 'request' | 'reminder';

export const LETTER_KINDS: readonly LetterKind[] = ['request', 'reminder'];

/** One letter in both languages. */
export type Letter = Readonly<Record<Locale, string>>;

export type Letters = Readonly<Record<LetterKind, Letter>>;

/** What is filled in, each as it is to be printed. */
export interface LetterFacts {
  /** `北区長` */
  readonly addressee: string;
  /** Of the questionnaire. */
  readonly title: string;
  readonly deadline: string;
  /** The personal link in full. */
  readonly link: string;
  /** Who answers questions. */
  readonly contact: string;
  /** Where questions are answered: the questionnaire's own contact, in several lines. */
  readonly inquiries: string;
}

/** The names of the placeholders in each language, in the order in which they are offered. */
export const PLACEHOLDERS: Readonly<Record<keyof LetterFacts, Readonly<Record<Locale, string>>>> = {
  addressee: { ja: '宛名', en: 'addressee' },
  title: { ja: '題名', en: 'title' },
  deadline: { ja: '期限', en: 'deadline' },
  link: { ja: '回答用URL', en: 'link' },
  contact: { ja: '担当', en: 'contact' },
  inquiries: { ja: '問合せ先', en: 'inquiries' },
};

const FACT_BY_NAME: ReadonlyMap<string, keyof LetterFacts> = new Map(
  (Object.keys(PLACEHOLDERS) as (keyof LetterFacts)[]).flatMap((fact) => [
    [PLACEHOLDERS[fact].ja, fact] as const,
    [PLACEHOLDERS[fact].en, fact] as const,
  ]),
);

/** Anything in braces on one line; longer than this nobody means a placeholder. */
const IN_BRACES = /\{([^{}\r\n]{1,40})\}/g;

/** The letter for one person, in one pass: braces inside a fact are text. What is not known stays as it stands. */
export function fillLetter(wording: string, facts: LetterFacts): string {
  return wording.replace(IN_BRACES, (braces, name: string) => {
    const fact = FACT_BY_NAME.get(name);
    return fact ? facts[fact] : braces;
  });
}

/** What stands in braces and is filled in by nothing, each once, with its braces. */
export function unknownPlaceholders(wording: string): readonly string[] {
  const unknown = [...wording.matchAll(IN_BRACES)].filter(([, name = '']) => !FACT_BY_NAME.has(name));
  return [...new Set(unknown.map(([braces]) => braces))];
}

/** Whether the letter carries the link at all: without it nobody can answer. */
export function carriesLink(wording: string): boolean {
  return [...wording.matchAll(IN_BRACES)].some(([, name = '']) => FACT_BY_NAME.get(name) === 'link');
}

/** What the letters say until the office words them itself. */
export const FIRST_LETTERS: Letters = {
  request: {
    ja: `{宛名} 様

日頃から市政改革の推進に御協力をいただき、ありがとうございます。
「{題名}」への回答をお願いいたします。

回答期限：{期限}
回答用URL：{回答用URL}

上のURLは{宛名}様専用です。ほかの方に転送しないでください。
途中で保存でき、期限までは何度でも修正できます。

担当：{担当}
`,
    en: `To {addressee}

Thank you for your continued cooperation.
We kindly ask you to answer “{title}”.

Deadline: {deadline}
Your link: {link}

This link is for you alone; please do not forward it.
You can save your answers on the way and change them until the deadline.

Contact: {contact}
`,
  },
  reminder: {
    ja: `{宛名} 様

「{題名}」について、あらためて回答をお願いいたします。
行き違いで御回答いただいている場合は、御容赦ください。

回答期限：{期限}
回答用URL：{回答用URL}

上のURLは{宛名}様専用です。入力の途中で保存した内容は残っています。

担当：{担当}
`,
    en: `To {addressee}

May we ask you once more for your answers to “{title}”?
If you have answered in the meantime, please disregard this letter.

Deadline: {deadline}
Your link: {link}

This link is for you alone. What you saved on the way is still there.

Contact: {contact}
`,
  },
};

/** Of what can be changed and what not, in the letters above: with answers that stand once they are submitted. */
const ONCE: Readonly<Record<Locale, readonly [string, string]>> = {
  ja: [
    '途中で保存でき、期限までは何度でも修正できます。',
    '途中で保存できます。提出は１回だけで、提出した後は修正できません。',
  ],
  en: [
    'You can save your answers on the way and change them until the deadline.',
    'You can save your answers on the way. Once submitted, they cannot be changed.',
  ],
};

/** What follows the letters above where the questionnaire says whom to ask. */
const INQUIRIES: Letter = { ja: '問合せ先：\n{問合せ先}\n', en: 'Inquiries:\n{inquiries}\n' };

/**
 * The same for one questionnaire: where right answers are shown on submitting they promise no change after that, and
 * where it says whom to ask they end with that.
 */
export function firstLettersFor(content: Pick<QuestionnaireContent, 'quiz' | 'contact'>): Letters {
  const isOnce = content.quiz?.reveal === 'after-submit';
  const hasContact = contactIn(content) !== undefined;
  const forIt = (letter: Letter) => {
    const { ja, en } = isOnce
      ? { ja: letter.ja.replace(...ONCE.ja), en: letter.en.replace(...ONCE.en) }
      : letter;
    return hasContact ? { ja: ja + INQUIRIES.ja, en: en + INQUIRIES.en } : { ja, en };
  };
  return { request: forIt(FIRST_LETTERS.request), reminder: forIt(FIRST_LETTERS.reminder) };
}
