import type { AnswerPageReply } from '../../../shared/api/answer-api.ts';
import type { Answers } from '../../../shared/domain/answers.ts';
import type { QuestionnaireContent } from '../../../shared/domain/questionnaire.ts';
import type { Robot } from '../../../shared/domain/rehearsal/robot-cast.ts';
import type { Notebook } from './notebook.ts';
import { formIn, textOf } from './page-form.ts';
import type { RehearsalClock } from './rehearsal-clock.ts';
import type { RehearsalStaff } from './rehearsal-staff.ts';
import type { Fields, RobotWindow, Seen } from './robot-window.ts';

/** Everything that a robot has in hand. */
export interface RobotPart {
  readonly robot: Robot;
  readonly content: QuestionnaireContent;
  readonly window: RobotWindow;
  readonly staff: RehearsalStaff;
  readonly clock: RehearsalClock;
  readonly dueAt: Date;
  readonly book: Notebook;
  readonly invitationId: string;
  /** The code of the link that it was given last. */
  code: string;
  /** What is left for after the deadline. */
  afterwards: (() => Promise<void>) | undefined;
}

/** What a robot does before the deadline; it may leave something for afterwards. */
export interface RobotScript {
  before(part: RobotPart): Promise<void>;
}

export type ShownLocale = 'ja' | 'en';

export function pathOf({ code }: Pick<RobotPart, 'code'>, locale: ShownLocale = 'ja'): string {
  return `/a/${code}?lang=${locale}`;
}

export function apiPathOf({ code }: Pick<RobotPart, 'code'>, part: '' | '/draft' | '/response' = ''): string {
  return `/api/answers/${code}${part}`;
}

/** What the link opens, as programs see it. */
export async function viewOf(part: RobotPart): Promise<AnswerPageReply> {
  const { status, body, text } = await part.window.call('GET', apiPathOf(part));
  if (status !== 200) throw new Error(`The link opened nothing: ${status} ${text.slice(0, 200)}`);
  return body as AnswerPageReply;
}

/** Opens the link and goes through the pages until the check page. */
export async function toCheckPage(part: RobotPart, answers: Answers, path = pathOf(part)): Promise<Seen> {
  const seen = await part.window.open(path);
  const check = await part.window.fillOn(seen, path, answers);
  part.book.compare('check-page', true, formIn(check.text)?.page === 'check');
  return check;
}

/** What the page's own button sends. */
export function pressOf(seen: Seen, action: string): Fields {
  return [...(formIn(seen.text)?.hidden ?? []), ['action', action]];
}

/** The whole way of one answer; gives back the receipt under which it was taken. */
export async function answerAll(
  part: RobotPart,
  answers: Answers,
  path = pathOf(part),
): Promise<string | undefined> {
  const check = await toCheckPage(part, answers, path);
  return submitFrom(part, check, path);
}

export async function submitFrom(
  part: RobotPart,
  check: Seen,
  path = pathOf(part),
): Promise<string | undefined> {
  const received = await part.window.press(path, pressOf(check, 'submit'));
  part.book.page('received', 200, received);
  const receipt = (await viewOf(part)).response?.receipt;
  part.book.compare('receipt-shown', true, receipt !== undefined && received.text.includes(receipt));
  return receipt;
}

/** Whether a page shows a text to its reader, as text. */
export function shows(seen: Seen, words: string): boolean {
  return textOf(seen.text).includes(words);
}

/** Every text that somebody wrote, in the order of the answers. */
export function wordsIn(answers: Answers): readonly string[] {
  return Object.values(answers).flatMap(({ text, comment }) =>
    [text, comment].filter((words) => words !== undefined),
  );
}
