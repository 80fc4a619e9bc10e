import type { Answers } from '../../../shared/domain/answers.ts';

/**
 * What the respondents of the demonstration answer. Published are only the totals, 24 and 23 of 24; who chose what,
 * and every comment, is made up here and says nothing about any real ward.
 */
export interface DemoAnswers {
  /** Saved as a draft first, as somebody does who is called away. */
  readonly draft?: Answers;
  /** Submitted one after the other: more than one where somebody changes the answer before the deadline. */
  readonly versions: readonly [Answers, ...Answers[]];
}

/** Numbers by place in the roster, from 0; far enough apart that they read as anybody. */
const SAYS_NO_TO_Q2 = 8;
const CHANGES_THEIR_MIND = 15;
const SAVES_A_DRAFT = 4;

export function demoAnswersOf(place: number): DemoAnswers {
  const agreed = place % 4 === 3 ? '2' : '1';
  const answers: Answers = {
    q1: { option: agreed },
    q2: { option: place % 5 === 2 ? '2' : '1' },
    ...(place % 7 === 0
      ? { q3: { text: '研修の資料を早めに共有していただけると助かります。（デモ用の文例）' } }
      : {}),
  };
  if (place === SAYS_NO_TO_Q2) {
    const comment = '局との役割分担に、まだ整理しきれていない点があると感じます。（デモ用の文例）';
    return { versions: [{ ...answers, q2: { option: '3', comment } }] };
  }
  if (place === CHANGES_THEIR_MIND) {
    return {
      versions: [
        { ...answers, q1: { option: '3' } },
        { ...answers, q1: { option: '2' } },
      ],
    };
  }
  if (place === SAVES_A_DRAFT) return { draft: { q1: { option: agreed } }, versions: [answers] };
  return { versions: [answers] };
}
