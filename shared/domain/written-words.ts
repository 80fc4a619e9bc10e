import { type Answers, ownAnswer } from './answers.ts';

/** What one person wrote in their own words to one question: the free text, the comment, or both. */
export interface WrittenWords {
  readonly text?: string;
  readonly comment?: string;
}

/** Undefined where nothing was written. */
export function wordsIn(answers: Answers, question: string): WrittenWords | undefined {
  const { text, comment } = ownAnswer(answers, question) ?? {};
  if (text === undefined && comment === undefined) return undefined;
  return { ...(text === undefined ? {} : { text }), ...(comment === undefined ? {} : { comment }) };
}

/** Whether the words are the same, character for character. */
export function sameWords(left: WrittenWords | undefined, right: WrittenWords | undefined): boolean {
  return left?.text === right?.text && left?.comment === right?.comment;
}

/** A comment that the office wants to take up in the progress sheet, as it read in the version it was marked in. */
export interface CommentMark {
  readonly invitationId: string;
  readonly question: string;
  /** The response version whose words were read. */
  readonly version: number;
  readonly markedAt: Date;
  /** The account that marked it. */
  readonly accountId: string;
}
