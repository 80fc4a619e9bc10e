/** What the store keeps of the comments that were marked. */
import type { CommentMark } from '../../shared/domain/written-words.ts';

export interface CommentReads {
  /** Of the people at positions after `after` up to and including `until`. */
  marks(questionnaireId: string, after: number, until: number): Promise<readonly CommentMark[]>;
  countMarks(questionnaireId: string): Promise<number>;
  findMark(invitationId: string, question: string): Promise<CommentMark | undefined>;
}

export interface CommentWrites {
  /** In place of an earlier mark on the same answer. */
  mark(mark: CommentMark): Promise<void>;
  unmark(invitationId: string, question: string): Promise<void>;
}
