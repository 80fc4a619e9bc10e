import { addresseeOf } from '../../../../shared/domain/addressee.ts';
import { fillLetter } from '../../../../shared/domain/letter.ts';
import { type Locale, textIn } from '../../../../shared/domain/localized-text.ts';
import { contactIn } from '../../../../shared/domain/questionnaire.ts';
import { componentWords } from '../../../messages/component-words.ts';
import { dayWording } from '../../../messages/date-wording.ts';
import { timeWording } from '../../../messages/time-wording.ts';
import type { InvitationReply, QuestionnaireReply } from '../../requests/replies.ts';

export interface LetterContext {
  readonly questionnaire: Pick<QuestionnaireReply, 'title' | 'dueAt' | 'contact'>;
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
  const given = contactIn(questionnaire);
  return fillLetter(wording, {
    addressee: addresseeOf(language, respondent),
    title: textIn(language, title),
    deadline: deadlineIn(language, dueAt),
    link: url ?? '',
    contact,
    // A letter that names it is never sent with a gap: without one, questions go back to the sender.
    inquiries: given ? textIn(language, given) : contact,
  });
}

function deadlineIn(language: Locale, dueAt: string | undefined): string {
  const say = componentWords(language);
  if (dueAt === undefined) return say('date.noDeadline');
  const due = new Date(dueAt);
  return say('date.dayTime', { day: dayWording(language, due), time: timeWording(due) });
}

const RULE = '－'.repeat(5);

/** Several letters as one text, each under a line that says whose it is: its place among them, code and name. */
export function lettersTo(
  wording: string,
  people: readonly Pick<InvitationReply, 'respondent' | 'url'>[],
  context: LetterContext,
): string {
  return people
    .map((one, index) => {
      const { code, name } = one.respondent;
      const place = `${index + 1}/${people.length}`;
      const head = `${RULE} ${place}　${code}　${textIn(context.language, name)} ${RULE}`;
      return `${head}\n\n${letterTo(wording, one, context)}`;
    })
    .join('\n\n');
}
