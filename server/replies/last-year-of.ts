import type { Respondent } from '../../shared/domain/invitation.ts';
import { type LastYear, lastYearBeside } from '../../shared/domain/last-year.ts';
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import { askedQuestions } from '../../shared/domain/quiz.ts';
import type { ReadStore } from '../store/store.ts';

/**
 * What a post answered in the round that this one was made from: for the post itself and for those who may see who
 * answered what, never for whoever prepares a draft. Undefined where the post was not asked then, was excused, or did
 * not answer.
 */
export async function lastYearOf(
  reads: ReadStore,
  questionnaire: Questionnaire,
  { code, name, title }: Respondent,
): Promise<LastYear | undefined> {
  const { madeFrom, content } = questionnaire;
  if (madeFrom === undefined) return undefined;
  const earlier = await reads.questionnaires.find(madeFrom);
  if (!earlier || earlier.status === 'draft') return undefined;
  const before = await reads.invitations.findOfRespondent(madeFrom, code);
  if (!before || before.excusedReason !== undefined) return undefined;
  // A new roster may have numbered its members afresh: then the code leads to somebody else's answers.
  if (before.respondent.name.ja !== name.ja) return undefined;
  // Nor is the deputy's post that of the mayor, though both rosters number and name the same wards.
  const sameRoster = earlier.rosterId === questionnaire.rosterId;
  if (!sameRoster && before.respondent.title.ja !== title.ja) return undefined;
  const response = await reads.responses.current(before.id);
  if (!response) return undefined;
  const { fiscalYear } = earlier;
  const questions = askedQuestions(earlier.content.questions);
  const { answers } = response;
  return { fiscalYear, entries: lastYearBeside(content.questions, { fiscalYear, questions, answers }) };
}
