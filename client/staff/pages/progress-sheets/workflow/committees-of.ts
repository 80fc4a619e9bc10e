import { actionsOf } from '../../../../../shared/domain/progress-sheet/sheet-content.ts';
import type { SheetReply } from '../../../requests/replies.ts';

/** The bodies that the plan and the sheet name, each once, the plan’s own first. */
export function committeesOf({
  plan,
  indicators,
  content,
}: Pick<SheetReply, 'plan' | 'indicators' | 'content'>): readonly string[] {
  const named = [
    plan.ownerBody?.ja,
    ...indicators.flatMap(({ judgedBy = [] }) => judgedBy.map(({ ja }) => ja)),
    ...content.counts.map(({ body }) => body),
    ...actionsOf(content).map(({ action }) => action.responsibleBody),
  ];
  return [...new Set(named.filter((name) => name !== undefined))];
}
