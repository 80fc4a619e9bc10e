import type {
  AnswerPageReply,
  AnswersReply,
  ReceiptReply,
  ResponsesReply,
} from '../../shared/api/answer-api.ts';
import type { Answers } from '../../shared/domain/answers.ts';
import { type Invitation, type ResponseVersion, stateOf } from '../../shared/domain/invitation.ts';
import { acceptsAnswers, type Questionnaire } from '../../shared/domain/questionnaire.ts';
import { questionsReplyOf } from '../replies/questionnaire-replies.ts';
import type { ReadStore } from '../store/store.ts';

/** What the person behind a link may see: the questionnaire, their own draft and their own answers. */
export interface AnsweringView {
  readonly invitation: Invitation;
  readonly questionnaire: Questionnaire;
  readonly response: ResponseVersion | undefined;
}

export async function findAnsweringView(
  reads: ReadStore,
  codeHash: Buffer,
): Promise<AnsweringView | undefined> {
  const invitation = await reads.invitations.findByCodeHash(codeHash);
  if (!invitation) return undefined;
  const questionnaire = await reads.questionnaires.find(invitation.questionnaireId);
  if (!questionnaire) return undefined;
  return { invitation, questionnaire, response: await reads.responses.current(invitation.id) };
}

export function answerPageReplyOf(view: AnsweringView, now: Date): AnswerPageReply {
  const { invitation, questionnaire, response } = view;
  const { content, fiscalYear, status, dueAt } = questionnaire;
  const { draft } = invitation;
  return {
    questionnaire: {
      title: content.title,
      introduction: content.introduction,
      fiscalYear,
      nonResponse: content.nonResponse,
      status,
      questions: questionsReplyOf(content.questions),
    },
    respondent: invitation.respondent,
    state: stateOf(invitation),
    acceptsAnswers: takesAnswers(view, now),
    ...(dueAt ? { dueAt: dueAt.toISOString() } : {}),
    ...(draft
      ? { draft: { answers: answersReplyOf(draft.answers), savedAt: draft.savedAt.toISOString() } }
      : {}),
    ...(response ? { response: responseReplyOf(response) } : {}),
  };
}

export function takesAnswers({ invitation, questionnaire }: AnsweringView, now: Date): boolean {
  return acceptsAnswers(questionnaire, now) && stateOf(invitation) !== 'excused';
}

export function receiptReplyOf({ version, receipt, submittedAt }: ResponseVersion): ReceiptReply {
  return { version, receipt, submittedAt: submittedAt.toISOString() };
}

function responseReplyOf(response: ResponseVersion) {
  return { ...receiptReplyOf(response), answers: answersReplyOf(response.answers) };
}

function answersReplyOf(answers: Answers): AnswersReply {
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
