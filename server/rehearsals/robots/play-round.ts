/**
 * A whole round in a copy: issued, answered by the robots one after the other while the days pass, the deadline, closed,
 * counted, fixed, published. A robot that goes wrong is written down, and the others go on.
 */
import { findingsIn } from '../../../shared/domain/rehearsal/rehearsal-findings.ts';
import type { PlayedRound } from '../../../shared/domain/rehearsal/rehearsal-report.ts';
import { castRobots, questionsAsked, type Robot } from '../../../shared/domain/rehearsal/robot-cast.ts';
import { type RobotTask, TASKS_IN_ORDER } from '../../../shared/domain/rehearsal/robot-tasks.ts';
import type { RehearsalMaterial } from '../rehearsal-material.ts';
import { answeringScripts } from './answering-scripts.ts';
import { closeAndCount } from './close-and-count.ts';
import { type IssuedCopy, issueCopy, type RehearsalCopy, type RehearsalWatch } from './issued-round.ts';
import { type Notebook, openNotebook } from './notebook.ts';
import { otherScripts } from './other-scripts.ts';
import { apiPathOf, pathOf, type RobotPart, type RobotScript, wordsIn } from './robot-part.ts';
import { robotWindow } from './robot-window.ts';

const SCRIPTS: Readonly<Record<RobotTask, RobotScript>> = { ...answeringScripts, ...otherScripts };

/** Throws where the copy cannot be set up or issued, and when the watch wants it to end. */
export async function playRound(
  copy: RehearsalCopy,
  material: RehearsalMaterial,
  watch: RehearsalWatch,
): Promise<PlayedRound> {
  const issued = await issueCopy(copy, material, watch);
  const { content } = material;
  const robots = castRobots(content, issued.invitations.length);
  const parts = robots.map((robot) => partFor(copy, material, issued, robot));
  watch.tell({ event: 'cast', robots: parts.map((part) => castOf(issued, part)) });
  const round = openNotebook();
  const codes = new Set(issued.invitations.map(({ url }) => url));
  round.compare('links', robots.length, codes.size);

  watch.tell({ event: 'phase', phase: 'answers' });
  await comeTooEarly(copy, material, parts[0], round);
  await answer(copy, material, parts, watch);
  watch.tell({ event: 'phase', phase: 'deadline' });
  copy.clock.moveTo(new Date(dueIn(material).getTime() + 1));
  for (const part of parts) await played(part, watch, async () => part.afterwards?.());

  const counted = await closeAndCount({ copy, material, issued, parts, round, watch });
  return {
    ...counted,
    leftOut: TASKS_IN_ORDER.slice(robots.length),
    robots: parts.map((part) => ({
      ...castOf(issued, part),
      writing: part.robot.writing,
      words: part.robot.stands && wordsIn(part.robot.stands)[0],
      checks: part.book.checks,
    })),
    round: round.checks,
    findings: findingsIn({ content, targets: material.targets, asked: questionsAsked(content, robots) }),
  };
}

function partFor(
  { app, staff, clock }: RehearsalCopy,
  material: RehearsalMaterial,
  { invitations }: IssuedCopy,
  robot: Robot,
): RobotPart {
  const invitation = invitations[robot.place - 1];
  const { content } = material;
  return {
    ...{ robot, content, staff, clock },
    window: robotWindow(app, content),
    dueAt: dueIn(material),
    book: openNotebook(),
    invitationId: invitation?.id ?? '',
    code: invitation?.url?.split('/').at(-1) ?? '',
    afterwards: undefined,
  };
}

function castOf({ invitations }: IssuedCopy, { robot: { place, task } }: RobotPart) {
  const { name = { ja: '' }, title = { ja: '' } } = invitations[place - 1]?.respondent ?? {};
  return { place, task, respondent: { name, title } };
}

/** Where the questionnaire opens later than it is issued, the first robot comes before. */
async function comeTooEarly(
  { clock }: RehearsalCopy,
  { questionnaire }: RehearsalMaterial,
  part: RobotPart | undefined,
  round: Notebook,
): Promise<void> {
  const opensAt = questionnaire.opensAt ? new Date(questionnaire.opensAt) : undefined;
  if (!opensAt || opensAt.getTime() <= clock.now().getTime() || !part) return;
  round.page('too-early', 200, await part.window.open(pathOf(part)));
  const body = { answers: part.robot.first };
  const refused = await part.window.call('POST', apiPathOf(part, '/response'), body);
  round.compare('too-early-program', 409, refused.status);
  clock.moveTo(opensAt);
}

/** One after the other, spread over the days until the deadline; the one of the last moment last. */
async function answer(
  { clock }: RehearsalCopy,
  material: RehearsalMaterial,
  parts: readonly RobotPart[],
  watch: RehearsalWatch,
): Promise<void> {
  const start = clock.now().getTime();
  const step = (dueIn(material).getTime() - start) / (parts.length + 2);
  const isLast = ({ robot }: RobotPart) => robot.task === 'last-moment';
  const order = [...parts.filter((one) => !isLast(one)), ...parts.filter(isLast)];
  for (const [index, part] of order.entries()) {
    clock.moveTo(new Date(start + Math.floor(step * (index + 1))));
    await played(part, watch, () => SCRIPTS[part.robot.task].before(part));
    const ok = part.book.checks.every((check) => check.ok);
    watch.tell({ event: 'robot', place: part.robot.place, ok });
  }
}

async function played(part: RobotPart, { signal }: RehearsalWatch, play: () => Promise<void>): Promise<void> {
  signal.throwIfAborted();
  try {
    await play();
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    part.book.compare('goes-on', '–', words.slice(0, 300));
  }
}

function dueIn({ questionnaire: { dueAt, dueOn } }: RehearsalMaterial): Date {
  return new Date(dueAt ?? dueOn ?? 0);
}
