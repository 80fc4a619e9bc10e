import type { MilestoneJudgement } from '../../../../shared/domain/achievement.ts';
import type { Values } from '../../forms/use-form.ts';
import { type Indicator, judgementsIn, milestonesIn, type Year } from './plan-parts.ts';
import { type CellRequest, ratioRequest, ratioValues } from './target-values.ts';

export interface JudgementRow {
  readonly name: string;
  /** Counted from 1, in the order of the sentences. */
  readonly milestone: number;
  readonly body: string;
}

/** Every sentence of the year by every body that judges; without bodies, whoever enters the result judges. */
export function judgementRows(indicator: Indicator, year: Year, writer: string): readonly JudgementRow[] {
  const named = (indicator.judgedBy ?? []).map(({ ja }) => ja);
  const earlier = judgementsIn(year.result)[0]?.body;
  const bodies = named.length > 0 ? named : [earlier ?? writer];
  return milestonesIn(year.target).flatMap((_, index) =>
    bodies.map((body, place) => ({ name: `judgement-${index}-${place}`, milestone: index + 1, body })),
  );
}

/** A year's result as the fields show it. */
export function resultValues(indicator: Indicator, year: Year, rows: readonly JudgementRow[]): Values {
  const source = year.source ?? '';
  if (indicator.kind !== 'milestone') return { ...ratioValues(year.result), source };
  const judged = judgementsIn(year.result);
  const entries = rows.map(({ name, milestone, body }) => {
    const one = judged.find((given) => given.milestone === milestone && given.body === body);
    return [name, one ? (one.achieved ? 'yes' : 'no') : ''] as const;
  });
  return { ...Object.fromEntries(entries), source };
}

/** Judgements count the sentences of one version of the target: among others they would be about something else. */
export function resultRequest(
  values: Values,
  rows: readonly JudgementRow[],
  { basedOn, targetVersion }: { readonly basedOn: number; readonly targetVersion: number },
): CellRequest {
  const { source = '' } = values;
  const value = rows.length > 0 ? judgementsRequest(values, rows) : ratioRequest(values);
  if ('refused' in value) return value;
  if (source.trim() === '') return { refused: 'source', mistake: { code: 'missing' } };
  const seen = rows.length > 0 ? { basedOn, targetVersion } : { basedOn };
  return { method: 'PUT', body: { ...value, source, ...seen } };
}

/** What the fields say of the sentences; those not judged yet are left out. */
export function writtenJudgements(
  values: Values,
  rows: readonly JudgementRow[],
): readonly MilestoneJudgement[] {
  return rows.flatMap(({ name, milestone, body }) =>
    values[name] ? [{ milestone, body, achieved: values[name] === 'yes' }] : [],
  );
}

function judgementsRequest(
  values: Values,
  rows: readonly JudgementRow[],
): { readonly judgements: readonly object[] } | Extract<CellRequest, { readonly refused: string }> {
  const judgements = writtenJudgements(values, rows);
  const [first] = rows;
  if (judgements.length > 0 || !first) return { judgements };
  return { refused: first.name, mistake: { code: 'not-chosen' } };
}
