/**
 * Which options somebody must choose so that certain conditions hold. All conditions that show a question must hold
 * together and look back only, so what is needed is gathered from the end to the beginning, and then each question can
 * be settled by itself, without trying out whole sets of answers.
 */
import type { Asked } from '../answers.ts';
import type { Condition, MeasureCondition, Question } from '../questionnaire.ts';

/** A condition that must hold; `without` are options that must not be chosen in the same question. */
export interface Wanted extends Condition {
  readonly without?: readonly string[] | undefined;
}

/** Option codes by question code. */
export type Choices = ReadonlyMap<string, readonly string[]>;

type ChoiceQuestion = Extract<Question, { readonly options: unknown }>;

interface Need {
  readonly question: ChoiceQuestion;
  readonly oneOfEach: (readonly string[])[];
  readonly without: Set<string>;
}

/** The choices with which everything wanted holds, every question concerned being shown; undefined where none do. */
export function choicesMeeting({ questions }: Asked, wanted: readonly Wanted[]): Choices | undefined {
  const needs = new Map<string, Need>();
  const open = [...wanted];
  for (const { question: code, options, without = [] } of open) {
    const question = questions.find((one) => one.code === code);
    if (!question || !('options' in question)) return undefined;
    const known = needs.get(code);
    if (!known) open.push(...(question.showWhen ?? []));
    const need = known ?? { question, oneOfEach: [], without: new Set() };
    need.oneOfEach.push(options);
    for (const option of without) need.without.add(option);
    needs.set(code, need);
  }
  const choices = new Map<string, readonly string[]>();
  for (const [code, need] of needs) {
    const chosen = chosenFor(need);
    if (!chosen) return undefined;
    choices.set(code, chosen);
  }
  return choices;
}

function chosenFor({ question, oneOfEach, without }: Need): readonly string[] | undefined {
  const free = question.options.map(({ code }) => code).filter((code) => !without.has(code));
  if (question.kind === 'single-choice') {
    const option = free.find((one) => oneOfEach.every((options) => options.includes(one)));
    return option === undefined ? undefined : [option];
  }
  const most = question.maxChoices ?? question.options.length;
  const chosen = hittingAll(free, oneOfEach, most);
  if (!chosen) return undefined;
  const least = question.minChoices ?? 0;
  const more = free.filter((one) => !chosen.includes(one)).slice(0, Math.max(0, least - chosen.length));
  return chosen.length + more.length < least ? undefined : [...chosen, ...more];
}

/** Beyond so many tries a set of conditions is taken for one that nobody meets; real ones need a handful. */
const MOST_TRIES = 100_000;

/** The fewest options, `most` at most, of which at least one is in each set. */
function hittingAll(
  free: readonly string[],
  sets: readonly (readonly string[])[],
  most: number,
): readonly string[] | undefined {
  let tries = 0;
  function hit(open: readonly (readonly string[])[], room: number): readonly string[] | undefined {
    const [first, ...rest] = open;
    if (!first) return [];
    let best: readonly string[] | undefined;
    for (const option of free) {
      const left = best ? best.length - 2 : room - 1;
      if (left < 0 || ++tries > MOST_TRIES) break;
      if (!first.includes(option)) continue;
      const others = hit(
        rest.filter((options) => !options.includes(option)),
        left,
      );
      if (others) best = [option, ...others];
    }
    return best;
  }
  return hit(sets, most);
}

/** Choices with which so many of the wishes come true at once; undefined where that many never do. */
export function choicesMeetingSome(
  asked: Asked,
  wishes: readonly (readonly Wanted[])[],
  needed: number,
): Choices | undefined {
  for (const start of wishes.keys()) {
    const kept: (readonly Wanted[])[] = [];
    for (const one of [...wishes.slice(start), ...wishes.slice(0, start)]) {
      if (kept.length < needed && choicesMeeting(asked, [...kept, one].flat())) kept.push(one);
    }
    if (kept.length === needed) return choicesMeeting(asked, kept.flat());
  }
  return undefined;
}

/** A condition of a measure as something wanted: exactly its options, or one of them. */
export function wishFor({ questions }: Asked, condition: MeasureCondition): readonly Wanted[] {
  const { question, options, exactly } = condition;
  if (!exactly) return [{ question, options }];
  const without = optionsIn(questions, question).filter((code) => !options.includes(code));
  return options.map((code) => ({ question, options: [code], without }));
}

/** What makes a measure's condition fail although its question is answered. */
export function oppositeOf(asked: Asked, { question, options, exactly }: MeasureCondition): Wanted {
  const others = optionsIn(asked.questions, question).filter((code) => !options.includes(code));
  const instead = { question, options: others, without: exactly ? [] : options };
  if (!exactly || choicesMeeting(asked, [instead])) return instead;
  // One option too few is not exactly either.
  const fewer = options.map((left) => ({
    question,
    options: options.filter((code) => code !== left),
    without: [left],
  }));
  return fewer.find((one) => choicesMeeting(asked, [one])) ?? instead;
}

function optionsIn(questions: readonly Question[], code: string): readonly string[] {
  const question = questions.find((one) => one.code === code);
  return question && 'options' in question ? question.options.map((option) => option.code) : [];
}
