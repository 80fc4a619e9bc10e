/**
 * What the robots' answers must give, counted person by person with nothing of the tally's own counting: two ways that
 * agree are worth more than one that is sure of itself.
 */
import type { AchievementStatus } from '../achievement.ts';
import { type Answers, ownAnswer } from '../answers.ts';
import type { Counting, NonResponsePolicy, QuestionnaireContent } from '../questionnaire.ts';
import { countingOf } from '../quiz.ts';
import type { Ratio } from '../ratio.ts';

export interface ExpectedPerson {
  readonly excused: boolean;
  readonly answers: Answers | undefined;
}

export interface ExpectedIndicator {
  readonly positive: number;
  readonly negative: number;
  readonly unanswered: number;
  readonly result: Ratio | undefined;
  readonly status: AchievementStatus;
}

export interface ExpectedTally {
  readonly eligible: number;
  readonly responded: number;
  readonly outstanding: number;
  readonly excused: number;
  /** In the order of the measures. */
  readonly indicators: readonly ExpectedIndicator[];
  readonly questions: readonly {
    readonly code: string;
    readonly answered: number;
    readonly options: Readonly<Record<string, number>>;
    readonly comments: number;
  }[];
}

/** The tally of a closed questionnaire. */
export function expectedTally(
  content: QuestionnaireContent,
  targets: readonly (Ratio | undefined)[],
  people: readonly ExpectedPerson[],
): ExpectedTally {
  const { questions, measures, nonResponse } = content;
  const base = people.filter(({ excused }) => !excused);
  const given = people.flatMap(({ answers }) => (answers ? [answers] : []));
  return {
    eligible: base.length,
    responded: given.length,
    outstanding: base.length - given.length,
    excused: people.length - base.length,
    indicators: measures.map((measure, index) =>
      expectedIndicator(countingOf(content, measure), nonResponse, targets[index], base),
    ),
    questions: questions.map(({ code, ...question }) => {
      const own = given.map((answers) => ownAnswer(answers, code)).filter((answer) => answer !== undefined);
      const options = 'options' in question ? question.options : [];
      return {
        code,
        answered: own.filter((answer) => Object.keys(answer).some((part) => part !== 'comment')).length,
        options: Object.fromEntries(
          options.map((option) => [
            option.code,
            own.filter((answer) => [answer.option, ...(answer.options ?? [])].includes(option.code)).length,
          ]),
        ),
        comments: own.filter(({ comment }) => comment !== undefined).length,
      };
    }),
  };
}

function expectedIndicator(
  measure: Counting,
  policy: NonResponsePolicy,
  target: Ratio | undefined,
  base: readonly ExpectedPerson[],
): ExpectedIndicator {
  const votes = base.map(({ answers }) => (answers ? voteOf(measure, answers) : undefined));
  const positive = votes.filter((vote) => vote === true).length;
  const negative = votes.filter((vote) => vote === false).length;
  const denominator = policy === 'counts-against' ? base.length : positive + negative;
  const result = denominator === 0 ? undefined : { numerator: positive, denominator };
  return {
    ...{ positive, negative, result },
    unanswered: base.length - positive - negative,
    status: verdictOn(result, target),
  };
}

/** Undefined where the answers leave it open. */
function voteOf({ combine, atLeast, conditions }: Counting, answers: Answers): boolean | undefined {
  let [yes, open] = [0, 0];
  for (const { question, options, exactly } of conditions) {
    const { option, options: several = [] } = ownAnswer(answers, question) ?? {};
    const chosen = new Set(option === undefined ? several : [option]);
    const meant = options.filter((one) => chosen.has(one)).length;
    if (chosen.size === 0) open++;
    else if (exactly ? meant === options.length && meant === chosen.size : meant > 0) yes++;
  }
  const needed = combine === 'any' ? 1 : combine === 'all' ? conditions.length : atLeast;
  if (needed === undefined || conditions.length === 0) return undefined;
  return yes >= needed ? true : yes + open >= needed ? undefined : false;
}

function verdictOn(result: Ratio | undefined, target: Ratio | undefined): AchievementStatus {
  if (!target) return 'no-target';
  if (!result) return 'not-measured';
  const reached = BigInt(result.numerator) * BigInt(target.denominator);
  return reached >= BigInt(target.numerator) * BigInt(result.denominator) ? 'achieved' : 'missed';
}
