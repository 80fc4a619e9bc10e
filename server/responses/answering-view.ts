import type {
  AnswerPageReply,
  AnswersReply,
  DraftOfReply,
  ReceiptReply,
  ResponsesReply,
} from '../../shared/api/answer-api.ts';
import type { Answers } from '../../shared/domain/answers.ts';
import {
  type Draft,
  type Invitation,
  type LinkKind,
  type ResponseVersion,
  stateOf,
} from '../../shared/domain/invitation.ts';
import type { LastYear } from '../../shared/domain/last-year.ts';
import type { PublishedOutcome } from '../../shared/domain/published-outcome.ts';
import { doorAt, type Questionnaire } from '../../shared/domain/questionnaire.ts';
import {
  askedQuestions,
  askedQuizOf,
  isRevealed,
  marksOf,
  type QuizMarks,
  type Quizzed,
} from '../../shared/domain/quiz.ts';
import { questionsReplyOf } from '../replies/questionnaire-replies.ts';
import type { ReadStore } from '../store/store.ts';
import type { Refusal } from './refusals.ts';

/** What the person behind a link may see: the questionnaire, their own draft and their own answers. */
export interface AnsweringView {
  readonly link: LinkKind;
  readonly invitation: Invitation;
  readonly questionnaire: Questionnaire;
  readonly response: ResponseVersion | undefined;
  /** What the post answered in the round before; only where pages with questions are drawn. */
  readonly lastYear?: LastYear | undefined;
  /** What came of it, once that is published; only where pages are drawn. */
  readonly outcome?: PublishedOutcome | undefined;
}

export async function findAnsweringView(
  reads: ReadStore,
  codeHash: Buffer,
): Promise<AnsweringView | undefined> {
  const opened = await findOpened(reads, codeHash);
  if (!opened) return undefined;
  const questionnaire = await reads.questionnaires.find(opened.invitation.questionnaireId);
  if (!questionnaire) return undefined;
  return { ...opened, questionnaire, response: await reads.responses.current(opened.invitation.id) };
}

/** The same for who was asked; undefined for a preparing link, which opens nothing but the draft. */
export async function findPersonalView(
  reads: ReadStore,
  codeHash: Buffer,
): Promise<AnsweringView | undefined> {
  const view = await findAnsweringView(reads, codeHash);
  return view?.link === 'personal' ? view : undefined;
}

/** The invitation that a code opens, and by which of its two links. */
export async function findOpened(
  reads: ReadStore,
  codeHash: Buffer,
): Promise<Pick<AnsweringView, 'invitation' | 'link'> | undefined> {
  const personal = await reads.invitations.findByCodeHash(codeHash);
  if (personal) return { invitation: personal, link: 'personal' };
  const prepared = await reads.invitations.findByPreparingHash(codeHash);
  return prepared && { invitation: prepared, link: 'preparing' };
}

export function answerPageReplyOf(view: AnsweringView, now: Date): AnswerPageReply {
  const { link, invitation, questionnaire } = view;
  const { content, fiscalYear, status, opensAt, dueAt } = questionnaire;
  // Who prepares is shown the draft, not what the respondent made of it: neither the response nor a change of it.
  const response = link === 'personal' ? view.response : undefined;
  const marks = marksFor(view);
  const draft = link === 'personal' || !view.response ? invitation.draft : undefined;
  return {
    questionnaire: {
      title: content.title,
      introduction: content.introduction,
      contact: content.contact,
      fiscalYear,
      nonResponse: content.nonResponse,
      status,
      questions: questionsReplyOf(askedQuestions(content.questions)),
      ...askedQuizReplyOf(content),
    },
    respondent: invitation.respondent,
    state: stateOf(invitation),
    link,
    acceptsAnswers: refusalAt(view, now) === undefined,
    ...(opensAt ? { opensAt: opensAt.toISOString() } : {}),
    ...(dueAt ? { dueAt: dueAt.toISOString() } : {}),
    ...(draft ? { draft: draftReplyOf(draft) } : {}),
    ...(response ? { response: responseReplyOf(response) } : {}),
    ...(marks ? { marks: marksReplyOf(marks) } : {}),
  };
}

/** Why nothing is taken at `now`; undefined while answers are. */
export function refusalAt(
  { link, invitation, questionnaire, response }: AnsweringView,
  now: Date,
): Refusal | undefined {
  if (stateOf(invitation) === 'excused') return 'excused';
  // Before the door: a page that only knew it closed would say that nothing was received.
  if (link === 'preparing' && response) return 'submitted';
  const door = doorAt(questionnaire, now);
  if (door !== 'open') return door;
  return isRevealed(questionnaire.content, questionnaire.status, response) ? 'revealed' : undefined;
}

/** How the person did, once that is revealed; never to who only prepares. */
export function marksFor({ link, questionnaire, response }: AnsweringView): QuizMarks | undefined {
  const { content, status } = questionnaire;
  if (link !== 'personal' || !response || !isRevealed(content, status, response)) return undefined;
  return marksOf(content, response.answers);
}

function askedQuizReplyOf(content: Quizzed): Pick<AnswerPageReply['questionnaire'], 'quiz'> {
  const quiz = askedQuizOf(content);
  return quiz ? { quiz: { ...quiz, questions: [...quiz.questions] } } : {};
}

function marksReplyOf({ questions, ...marks }: QuizMarks): AnswerPageReply['marks'] {
  return {
    ...marks,
    questions: questions.map((one) => ({ ...one, rightOptions: [...one.rightOptions] })),
  };
}

export function draftReplyOf({ answers, savedAt, revision, link, preparedAt }: Draft): DraftOfReply {
  return {
    answers: answersReplyOf(answers),
    savedAt: savedAt.toISOString(),
    revision,
    link,
    ...(preparedAt ? { preparedAt: preparedAt.toISOString() } : {}),
  };
}

export function receiptReplyOf({ version, receipt, submittedAt }: ResponseVersion): ReceiptReply {
  return { version, receipt, submittedAt: submittedAt.toISOString() };
}

function responseReplyOf(response: ResponseVersion) {
  return { ...receiptReplyOf(response), answers: answersReplyOf(response.answers) };
}

export function answersReplyOf(answers: Answers): AnswersReply {
  const entries = Object.entries(answers).map(([code, answer]) => [
    code,
    { ...answer, options: answer.options && [...answer.options] },
  ]);
  return Object.fromEntries(entries);
}

/** One person's answers with every version kept, as editors see them. */
export function personReplyOf(
  invitation: Invitation,
  versions: readonly ResponseVersion[],
): ResponsesReply['responses'][number] {
  const current = versions.at(-1);
  return {
    invitationId: invitation.id,
    respondent: invitation.respondent,
    state: stateOf(invitation),
    ...(current ? { current: responseReplyOf(current) } : {}),
    versions: versions.map((version) => ({
      ...responseReplyOf(version),
      by: version.author.by,
      ...(version.author.by === 'proxy' ? { source: version.author.source } : {}),
    })),
  };
}
