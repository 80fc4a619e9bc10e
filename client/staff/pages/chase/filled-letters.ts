import { fillLetter } from '../../../../shared/domain/letter.ts';
import { type Locale, textIn } from '../../../../shared/domain/localized-text.ts';
import { componentWords } from '../../../messages/component-words.ts';
import { dayWording } from '../../../messages/date-wording.ts';
import { timeWording } from '../../../messages/time-wording.ts';
import type { InvitationReply, QuestionnaireReply } from '../../requests/replies.ts';

export interface LetterContext {
  readonly questionnaire: Pick<QuestionnaireReply, 'title' | 'dueAt'>;
  readonly language: Locale;
  /** Who is asked back: the account that sends the letters. */
  readonly contact: string;
}

/** The letter as one person will read it. */
export function letterTo(
  wording: string,
  { respondent, url }: Pick<InvitationReply, 'respondent' | 'url'>,
  { questionnaire, language, contact }: LetterContext,
): string {
  const { title, dueAt } = questionnaire;
  return fillLetter(wording, {
    addressee: textIn(language, respondent.title),
    title: textIn(language, title),
    deadline: deadlineIn(language, dueAt),
    link: url ?? '',
    contact,
  });
}

function deadlineIn(language: Locale, dueAt: string | undefined): string {
  const say = componentWords(language);
  if (dueAt === undefined) return say('date.noDeadline');
  const due = new Date(dueAt);
  return say('date.dayTime', { day: dayWording(language, due), time: timeWording(due) });
}

/** Between two letters, where several are copied as one text. */
const BETWEEN = `\n${'－'.repeat(30)}\n\n`;

export function lettersTo(
  wording: string,
  people: readonly Pick<InvitationReply, 'respondent' | 'url'>[],
  context: LetterContext,
): string {
  return people.map((one) => letterTo(wording, one, context)).join(BETWEEN);
}
