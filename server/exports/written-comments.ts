/** What people wrote, page by page in roster order, with what was marked of it. */
import type { CommentsFilter } from '../../shared/api/comment-api.ts';
import { ownAnswer } from '../../shared/domain/answers.ts';
import { kindOf } from '../../shared/domain/question-kinds/question-kinds.ts';
import type { Question, Questionnaire } from '../../shared/domain/questionnaire.ts';
import {
  type CommentMark,
  sameWords,
  type WrittenWords,
  wordsIn,
} from '../../shared/domain/written-words.ts';
import type { ReadStore, ResponseRow } from '../store/store.ts';

export interface WrittenComment {
  readonly person: Required<ResponseRow>;
  readonly question: Question;
  readonly chosen: readonly string[];
  /** Undefined where what was marked has been taken out of the answer since. */
  readonly words: WrittenWords | undefined;
  readonly version: number;
  readonly submittedAt: Date;
  readonly mark:
    | (CommentMark & { readonly words: WrittenWords | undefined; readonly changed: boolean })
    | undefined;
}

export interface CommentsPage {
  readonly comments: readonly WrittenComment[];
  /** The position of the last person looked at; undefined when there is nobody left. */
  readonly last: number | undefined;
}

const PEOPLE_AT_ONCE = 500;

/** The comments of the people after a position; few people at once, so that no read takes long. */
export async function commentsAfter(
  reads: ReadStore,
  { id, content }: Questionnaire,
  filter: CommentsFilter,
  after: number,
): Promise<CommentsPage> {
  const people = await reads.responses.page(id, after, PEOPLE_AT_ONCE);
  const last = people.at(-1)?.invitation.position;
  if (last === undefined) return { comments: [], last };
  const marks = new Map<string, CommentMark>();
  for (const mark of await reads.comments.marks(id, after, last)) {
    marks.set(`${mark.invitationId} ${mark.question}`, mark);
  }
  const asked = content.questions.filter(
    ({ code }) => filter.question === undefined || code === filter.question,
  );
  const comments: WrittenComment[] = [];
  for (const person of people) {
    for (const question of asked) {
      const mark = marks.get(`${person.invitation.id} ${question.code}`);
      if (filter.marked && !mark) continue;
      const comment = await commentOf(reads, person, question, mark);
      if (!comment || (filter.option !== undefined && !comment.chosen.includes(filter.option))) continue;
      comments.push(comment);
    }
  }
  return { comments, last };
}

async function commentOf(
  reads: ReadStore,
  { invitation, response }: ResponseRow,
  question: Question,
  mark: CommentMark | undefined,
): Promise<WrittenComment | undefined> {
  if (!response) return undefined;
  const words = wordsIn(response.answers, question.code);
  if (!words && !mark) return undefined;
  const answer = ownAnswer(response.answers, question.code);
  return {
    person: { invitation, response },
    question,
    chosen: answer ? kindOf(question).chosenOptions(answer) : [],
    words,
    version: response.version,
    submittedAt: response.submittedAt,
    mark: mark && (await withItsWords(reads, mark, response.version, words)),
  };
}

/** A mark stays with the words it was made on: those of an earlier version are looked up. */
async function withItsWords(
  reads: ReadStore,
  mark: CommentMark,
  currentVersion: number,
  current: WrittenWords | undefined,
): Promise<WrittenComment['mark']> {
  if (mark.version === currentVersion) return { ...mark, words: current, changed: false };
  const versions = await reads.responses.versions(mark.invitationId);
  const marked = versions.find(({ version }) => version === mark.version);
  const words = marked && wordsIn(marked.answers, mark.question);
  return { ...mark, words, changed: !sameWords(words, current) };
}
