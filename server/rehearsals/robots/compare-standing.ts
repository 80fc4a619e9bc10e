import type { ResponsesReply } from '../../../shared/api/answer-api.ts';
import type { Answers } from '../../../shared/domain/answers.ts';
import { pathOf, type RobotPart, shows, wordsIn } from './robot-part.ts';

/** What stands of a robot's answers when the round is closed: who it is by, in how many versions, word for word. */
export async function compareStanding(
  part: RobotPart,
  person: ResponsesReply['responses'][number] | undefined,
): Promise<void> {
  const { robot, book, window } = part;
  book.compare('state', robot.state, person?.state ?? '–');
  book.compare('versions', robot.versions, person?.versions.length ?? 0);
  if (!robot.stands) return;
  const stored = person?.current?.answers ?? {};
  book.compare('answers', true, inOrder(stored) === inOrder(robot.stands));
  const words = wordsIn(robot.stands);
  if (words.length === 0) return;
  book.bytes('words', words.join('\n'), wordsIn(stored).join('\n'));
  const page = await window.open(pathOf(part));
  book.compare(
    'words-on-page',
    true,
    words.every((text) => shows(page, text)),
  );
  // As text, whatever it looks like: nothing that a respondent writes may become part of a page.
  book.compare('as-text', true, !page.text.includes('<script>alert'));
}

/** Members in one order: the answers' parts are a set, not a sequence. */
function inOrder(answers: Answers): string {
  return JSON.stringify(
    Object.entries(answers)
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([code, answer]) => [code, Object.entries(answer).toSorted(([a], [b]) => (a < b ? -1 : 1))]),
  );
}
