import {
  peopleNow,
  problemOfCorrectedRatio,
} from '../../../../shared/domain/publication/corrected-people.ts';
import type {
  CorrectedPeople,
  PublishedResult,
} from '../../../../shared/domain/publication/published-document.ts';
import { judgementsIn, ratioIn } from '../../../../shared/domain/publication/published-verdict.ts';
import type { FieldMistake } from '../../forms/field-mistakes.ts';
import type { Values } from '../../forms/use-form.ts';
import { wholeNumber } from '../plans/whole-number.ts';
import type { Preview, PreviewedIndicator } from './publication-parts.ts';

export interface CorrectedJudgement {
  /** The name of its field. */
  readonly name: string;
  /** From 1. */
  readonly milestone: number;
  readonly body: string;
  readonly sentence: { readonly ja: string; readonly en?: string | undefined };
}

/** Every sentence of the year by every body that judges, or by whoever judged before. */
export function judgementsToCorrect({
  target,
  result,
  judgedBy,
}: PreviewedIndicator): readonly CorrectedJudgement[] {
  const sentences = target && !('numerator' in target) ? target : [];
  const before = result && 'judgements' in result ? result.judgements : [];
  const named = (judgedBy ?? []).map(({ ja }) => ja);
  const bodies = named.length > 0 ? named : [...new Set(before.map(({ body }) => body))];
  return sentences.flatMap((sentence, index) =>
    bodies.map((body, place) => ({
      name: `judgement-${index}-${place}`,
      milestone: index + 1,
      body,
      sentence,
    })),
  );
}

/** The names of the fields of a figure; the numerator stands for the result. */
export const NO_VALUES: Values = { result: '', denominator: '', eligible: '', responded: '', excused: '' };
const FIELDS = {
  '/result/numerator': 'result',
  '/result/denominator': 'denominator',
  '/people/responded': 'responded',
} as const;

/** How silence counted, where a questionnaire measured the figure. */
export function policyOf({ questionnaires }: Preview['document'], { measured }: PreviewedIndicator) {
  return questionnaires.find(({ id }) => id === measured?.questionnaireId)?.nonResponse;
}

export type CorrectedResult =
  | { readonly result: PublishedResult; readonly people?: CorrectedPeople }
  | { readonly refused: string; readonly mistake: FieldMistake };

/** What to send as the corrected figure, or the field that does not say it, or says what cannot be. */
export function correctedResult(
  document: Preview['document'],
  indicator: PreviewedIndicator,
  values: Values,
): CorrectedResult {
  if (indicator.kind === 'milestone') {
    const judgements = judgementsToCorrect(indicator).flatMap(({ name, milestone, body }) =>
      values[name] ? [{ milestone, body, achieved: values[name] === 'yes' }] : [],
    );
    if (judgements.length === 0) return { refused: 'reason', mistake: { code: 'not-chosen' } };
    return { result: { judgements } };
  }
  const policy = policyOf(document, indicator);
  const numbers: Record<string, number> = {};
  for (const name of fieldsOf(policy)) {
    const number = wholeNumber(values[name] ?? '');
    if (number === undefined) {
      return { refused: name, mistake: { code: values[name]?.trim() ? 'not-a-number' : 'missing' } };
    }
    numbers[name] = number;
  }
  const {
    result: numerator = 0,
    denominator = 0,
    eligible = denominator,
    responded = 0,
    excused = 0,
  } = numbers;
  const result = { numerator, denominator };
  if (!policy) return { result };
  const now = peopleNow(document, indicator);
  const isSame = now?.eligible === eligible && now.responded === responded && now.excused === excused;
  const given = { result, ...(isSame ? {} : { people: { eligible, responded, excused } }) };
  const problem = problemOfCorrectedRatio(document, indicator, given);
  if (!problem) return given;
  const { pointer, code, params } = problem;
  return {
    // Where silence counts against, the base stands for everybody asked: there is no field of its own.
    refused: pointer === '/people/eligible' ? eligibleField(policy) : FIELDS[pointer],
    mistake: { code, params },
  };
}

function fieldsOf(policy: ReturnType<typeof policyOf>): readonly string[] {
  if (!policy) return ['result', 'denominator'];
  return ['result', 'denominator', ...(policy === 'leaves-base' ? ['eligible'] : []), 'responded', 'excused'];
}

function eligibleField(policy: ReturnType<typeof policyOf>): string {
  return policy === 'leaves-base' ? 'eligible' : 'denominator';
}

/** The fields of an indicator as they are public now: whoever corrects changes what is wrong, not everything. */
export function valuesNow(document: Preview['document'], indicator: PreviewedIndicator | undefined): Values {
  if (!indicator) return {};
  const { result } = indicator;
  if (indicator.kind !== 'milestone') {
    const people = peopleNow(document, indicator);
    const ratio = ratioIn(result);
    return {
      ...(ratio ? { result: String(ratio.numerator), denominator: String(ratio.denominator) } : {}),
      ...(people
        ? {
            eligible: String(people.eligible),
            responded: String(people.responded),
            excused: String(people.excused),
          }
        : {}),
    };
  }
  const before = judgementsIn(result);
  return Object.fromEntries(
    judgementsToCorrect(indicator).map(({ name, milestone, body }) => {
      const one = before.find((given) => given.milestone === milestone && given.body === body);
      return [name, one ? (one.achieved ? 'yes' : 'no') : ''];
    }),
  );
}
