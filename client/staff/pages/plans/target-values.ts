import type { FieldMistake } from '../../forms/field-mistakes.ts';
import type { Values } from '../../forms/use-form.ts';
import { type Indicator, milestonesIn, type Year } from './plan-parts.ts';
import { wholeNumber } from './whole-number.ts';

/** What to send for a part of a cell, or why it cannot be sent. */
export type CellRequest =
  | { readonly method: 'PUT'; readonly body: Readonly<Record<string, unknown>> }
  | { readonly method: 'DELETE'; readonly givesUp?: number }
  | { readonly refused: string; readonly mistake: FieldMistake };

/** A year's target as the fields show it. */
export function targetValues({ kind }: Indicator, { target }: Year): Values {
  if (kind === 'milestone') {
    const sentences = milestonesIn(target);
    return {
      milestones: sentences.map(({ ja }) => ja).join('\n'),
      milestonesEn: sentences
        .map(({ en = '' }) => en)
        .join('\n')
        .trimEnd(),
    };
  }
  return ratioValues(target);
}

export function ratioValues(value: Year['target'] | Year['result']): {
  numerator: string;
  denominator: string;
} {
  const ratio = value !== null && 'numerator' in value ? value : undefined;
  return { numerator: String(ratio?.numerator ?? ''), denominator: String(ratio?.denominator ?? '') };
}

/** Everything empty takes the target away. */
export function targetRequest(values: Values, basedOn: number): CellRequest {
  if (Object.values(values).every((value) => value.trim() === '')) return { method: 'DELETE' };
  if (values.milestones === undefined) {
    const ratio = ratioRequest(values);
    return 'refused' in ratio ? ratio : { method: 'PUT', body: { ...ratio, basedOn } };
  }
  const japanese = linesIn(values.milestones);
  // Empty lines between keep the English at its sentence; only those at the end are nothing.
  const english = (values.milestonesEn ?? '').trimEnd().split('\n');
  if (japanese.length === 0) return { refused: 'milestones', mistake: { code: 'missing' } };
  if (english.length > japanese.length && values.milestonesEn?.trim()) {
    return { refused: 'milestonesEn', mistake: { code: 'more-than-japanese' } };
  }
  const milestones = japanese.map((ja, index) => {
    const en = english[index]?.trim() ?? '';
    return en === '' ? { ja } : { ja, en };
  });
  return { method: 'PUT', body: { milestones, basedOn } };
}

/** The same request, saying how many judgements it gives up. */
export function givingUp(request: CellRequest, count: number): CellRequest {
  if (count === 0 || 'refused' in request) return request;
  if (request.method === 'DELETE') return { ...request, givesUp: count };
  return { ...request, body: { ...request.body, givesUp: count } };
}

export function ratioRequest(
  values: Values,
):
  | { readonly numerator: number; readonly denominator: number }
  | { readonly refused: string; readonly mistake: FieldMistake } {
  const [numerator, denominator] = [
    wholeNumber(values.numerator ?? ''),
    wholeNumber(values.denominator ?? ''),
  ];
  const refuse = (name: string) => {
    const code = values[name]?.trim() ? 'not-a-number' : 'missing';
    return { refused: name, mistake: { code } };
  };
  if (numerator === undefined) return refuse('numerator');
  if (denominator === undefined) return refuse('denominator');
  return { numerator, denominator };
}

function linesIn(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
