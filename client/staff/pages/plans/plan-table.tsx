import { useId } from 'preact/hooks';
import { yearsBetween } from '../../figures/years-between.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import type { PlanReply } from '../../requests/replies.ts';
import { IndicatorHead } from './indicator-head.tsx';
import { ItemHead } from './item-head.tsx';
import type { CellActs, Year } from './plan-parts.ts';
import { YearCell } from './year-cell.tsx';

export interface PlanShapeProps {
  readonly plan: PlanReply;
  readonly yearsOf: (indicatorId: string) => readonly Year[];
  readonly cells: CellActs;
}

/** Items and indicators in their official order, a column for each year. It scrolls by itself; the names stay. */
export function PlanTable({ plan, yearsOf, cells }: PlanShapeProps) {
  const { locale, say } = useWords();
  const captionId = useId();
  const columns = yearsBetween(plan.firstFiscalYear, plan.lastFiscalYear);
  return (
    <section class="table-scroll" tabIndex={0} aria-labelledby={captionId}>
      <table class="data-table plan-table">
        <caption id={captionId}>{say('plan.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('plan.indicator')}</th>
            {columns.map((year) => (
              <th key={year} scope="col">
                {fiscalYearWording(locale, year)}
              </th>
            ))}
          </tr>
        </thead>
        {plan.items.map((item) => (
          <tbody key={item.id}>
            <tr class="plan-item-row">
              <th scope="rowgroup" colSpan={columns.length + 1}>
                <ItemHead item={item} plan={plan} readAgain={cells.readAgain} />
              </th>
            </tr>
            {item.indicators.map((indicator) => (
              <tr key={indicator.id}>
                <th scope="row">
                  <IndicatorHead planId={plan.id} indicator={indicator} readAgain={cells.readAgain} />
                </th>
                {yearsOf(indicator.id).map((year) => (
                  <td key={year.fiscalYear}>
                    <YearCell indicator={indicator} year={year} cells={cells} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
