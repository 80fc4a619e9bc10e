import type { Values } from '../../forms/use-form.ts';
import type { Indicator } from './plan-parts.ts';
import { textOf } from './text-dialog.tsx';

/** The bodies that judge as the fields show them, one a line; no fields for what is not judged. */
export function judgesIn({ kind, judgedBy = [] }: Indicator): Values {
  if (kind !== 'milestone') return {};
  return {
    judgedBy: judgedBy.map(({ ja }) => ja).join('\n'),
    judgedByEn: judgedBy
      .map(({ en = '' }) => en)
      .join('\n')
      .trimEnd(),
  };
}

/** Sent only where it was changed: once a year has been judged it cannot be, and the other texts still can. */
export function judgesChange(
  values: Values,
  before: Values,
): { readonly judgedBy?: readonly object[] | null } {
  if (values.judgedBy === before.judgedBy && values.judgedByEn === before.judgedByEn) return {};
  const english = (values.judgedByEn ?? '').split('\n');
  const bodies = (values.judgedBy ?? '')
    .split('\n')
    .map((ja, index) => ({ ja: ja.trim(), en: english[index]?.trim() ?? '' }))
    .filter(({ ja }) => ja !== '');
  return { judgedBy: bodies.length === 0 ? null : bodies.map(({ ja, en }) => textOf(ja, en)) };
}
