import type { ResponsesReply } from '../../../shared/api/answer-api.ts';
import type { AuditChainReply } from '../../../shared/api/audit-api.ts';
import type { QuestionnaireReply } from '../../../shared/api/questionnaire-api.ts';
import type { TallyReply } from '../../../shared/api/tally-api.ts';
import type { QuestionnaireContent } from '../../../shared/domain/questionnaire.ts';
import { type ExpectedTally, expectedTally } from '../../../shared/domain/rehearsal/expected-tally.ts';
import type { PlayedRound, RehearsedIndicator } from '../../../shared/domain/rehearsal/rehearsal-report.ts';
import type { RehearsalMaterial } from '../rehearsal-material.ts';
import { compareStanding } from './compare-standing.ts';
import type { IssuedCopy, RehearsalCopy, RehearsalWatch } from './issued-round.ts';
import type { Notebook } from './notebook.ts';
import { pathOf, type RobotPart } from './robot-part.ts';

export interface ClosingRound {
  readonly copy: RehearsalCopy;
  readonly material: RehearsalMaterial;
  readonly issued: IssuedCopy;
  readonly parts: readonly RobotPart[];
  readonly round: Notebook;
  readonly watch: RehearsalWatch;
}

/** The end of the round: closed, counted, fixed and published, with what must have come of it. */
export async function closeAndCount(
  closing: ClosingRound,
): Promise<Pick<PlayedRound, 'people' | 'indicators'>> {
  const { copy, material, issued, parts, round, watch } = closing;
  const { staff } = copy;
  const path = `/api/questionnaires/${issued.id}`;
  watch.tell({ event: 'phase', phase: 'close' });
  await staff.call('POST', `${path}/close`);
  const { responses } = await staff.call<ResponsesReply>('GET', `${path}/responses`);
  for (const part of parts) {
    await compareStanding(part, responses[part.robot.place - 1]);
  }
  const tally = await staff.call<TallyReply>('GET', `${path}/tally`);
  const expected = expectedOf(material, parts);
  compareTally(round, expected, tally, material.content);

  watch.tell({ event: 'phase', phase: 'publish' });
  await staff.call('POST', `${path}/fix`);
  const fixed = await staff.call<TallyReply>('GET', `${path}/tally`);
  round.compare('fixed-same', figuresOf(tally), figuresOf(fixed));
  await staff.call<QuestionnaireReply>('POST', `${path}/publish`);
  const reader = parts.find(({ robot }) => robot.stands);
  if (reader) round.page('outcome-shown', 200, await reader.window.open(pathOf(reader)));
  const chain = await staff.call<AuditChainReply>('GET', '/api/audit/chain');
  round.compare('audit-chain', true, chain.sound);
  const { eligible, responded, outstanding, excused } = tally;
  return {
    people: { eligible, responded, outstanding, excused },
    indicators: issued.questionnaire.frozenMeasures.map((measure, index) =>
      indicatorOf(measure, expected.indicators[index], tally.indicators[index]),
    ),
  };
}

function expectedOf(material: RehearsalMaterial, parts: readonly RobotPart[]): ExpectedTally {
  const people = parts.map(({ robot }) => ({
    excused: robot.state === 'excused',
    answers: robot.stands,
  }));
  return expectedTally(material.content, material.targets, people);
}

function compareTally(
  round: Notebook,
  expected: ExpectedTally,
  tally: TallyReply,
  { questions }: Pick<QuestionnaireContent, 'questions'>,
): void {
  for (const part of ['eligible', 'responded', 'outstanding', 'excused'] as const) {
    round.compare(`people-${part}`, expected[part], tally[part]);
  }
  expected.indicators.forEach((indicator, index) => {
    const seen = tally.indicators[index];
    round.compare('indicator', figureOf(indicator), seen ? figureOf(seen) : '–', seen?.displayCode);
  });
  questions.forEach(({ code }, index) => {
    const [counted, seen] = [expected.questions[index], tally.questions.find((one) => one.code === code)];
    const options = seen?.options.map(({ code: option, count }) => [option, count] as const) ?? [];
    round.compare(
      'question-counts',
      countsOf(counted?.answered, Object.entries(counted?.options ?? {}), counted?.comments),
      countsOf(seen?.answered, options, seen?.comments),
      String(index + 1),
    );
  });
}

/** Ratio, verdict, and who is behind it: positive, negative, unanswered. */
function figureOf({ positive, negative, unanswered, result, status }: Figure): string {
  const ratio = result ? `${result.numerator}/${result.denominator}` : '–';
  return `${ratio} ${status} ${positive}/${negative}/${unanswered}`;
}

type Figure = ExpectedTally['indicators'][number] | TallyReply['indicators'][number];

/** `21（1:12 2:9）+3` is 21 who answered, by option, and three comments. */
function countsOf(
  answered: number | undefined,
  options: readonly (readonly [string, number])[],
  comments: number | undefined,
): string {
  // Keys of an object that look like numbers come first: sorted, both sides stand in one order.
  const sorted = options.toSorted(([left], [right]) => (left < right ? -1 : 1));
  const counts = sorted.map(([option, count]) => `${option}:${count}`).join(' ');
  return `${answered}${counts ? ` (${counts})` : ''} +${comments}`;
}

function figuresOf({ indicators, ...tally }: TallyReply): string {
  const ratios = indicators.map(({ result }) => (result ? `${result.numerator}/${result.denominator}` : '–'));
  return [tally.responded, tally.eligible, ...ratios].join(' ');
}

const NOTHING = {
  positive: -1,
  negative: -1,
  unanswered: -1,
  result: undefined,
  status: 'undecided',
} as const;

function indicatorOf(
  { displayCode, text, unit, target }: IssuedCopy['questionnaire']['frozenMeasures'][number],
  expected: ExpectedTally['indicators'][number] = NOTHING,
  observed?: TallyReply['indicators'][number],
): RehearsedIndicator {
  const { positive, negative, unanswered, result, status } = observed ?? { ...NOTHING, result: null };
  return {
    ...{ displayCode, text, unit, target },
    expected: { ...expected, result: expected.result ?? null },
    observed: { positive, negative, unanswered, result, status },
  };
}
