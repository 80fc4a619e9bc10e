import type { FieldMistake } from '../../forms/field-mistakes.ts';
import type { Values } from '../../forms/use-form.ts';
import { wholeNumber } from '../plans/whole-number.ts';
import type { PreviewedIndicator } from './publication-parts.ts';

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

type CorrectedResult =
  | { readonly result: Readonly<Record<string, unknown>> }
  | { readonly refused: string; readonly mistake: FieldMistake };

/** What to send as the corrected result, or the field that does not say it. The numerator stands for the result. */
export function correctedResult(indicator: PreviewedIndicator, values: Values): CorrectedResult {
  if (indicator.kind === 'milestone') {
    const judgements = judgementsToCorrect(indicator).flatMap(({ name, milestone, body }) =>
      values[name] ? [{ milestone, body, achieved: values[name] === 'yes' }] : [],
    );
    if (judgements.length === 0) return { refused: 'reason', mistake: { code: 'not-chosen' } };
    return { result: { judgements } };
  }
  for (const name of ['result', 'denominator'] as const) {
    if (wholeNumber(values[name] ?? '') !== undefined) continue;
    return { refused: name, mistake: { code: values[name]?.trim() ? 'not-a-number' : 'missing' } };
  }
  return {
    result: {
      numerator: wholeNumber(values.result ?? ''),
      denominator: wholeNumber(values.denominator ?? ''),
    },
  };
}

/** The fields of an indicator as they are public now: whoever corrects changes what is wrong, not everything. */
export function valuesNow(indicator: PreviewedIndicator | undefined): Values {
  const result = indicator?.result;
  if (!indicator || !result) return {};
  if ('numerator' in result) {
    return { result: String(result.numerator), denominator: String(result.denominator) };
  }
  return Object.fromEntries(
    judgementsToCorrect(indicator).map(({ name, milestone, body }) => {
      const one = result.judgements.find((given) => given.milestone === milestone && given.body === body);
      return [name, one ? (one.achieved ? 'yes' : 'no') : ''];
    }),
  );
}
