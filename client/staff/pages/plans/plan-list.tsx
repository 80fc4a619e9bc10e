import { useWords } from '../../frame/locale-setting.tsx';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import { IndicatorHead } from './indicator-head.tsx';
import { ItemHead } from './item-head.tsx';
import type { PlanShapeProps } from './plan-table.tsx';
import { YearCell } from './year-cell.tsx';

/** The same as the table where there is no room for it: each indicator with its years one under the other. */
export function PlanList({ plan, yearsOf, cells }: PlanShapeProps) {
  const { locale } = useWords();
  return (
    <>
      {plan.items.map((item) => (
        <section key={item.id} class="stack" aria-label={item.title.ja}>
          <ItemHead item={item} plan={plan} readAgain={cells.readAgain} />
          {item.indicators.map((indicator) => (
            <article key={indicator.id} class="card plan-card" aria-label={indicator.displayCode}>
              <IndicatorHead planId={plan.id} indicator={indicator} readAgain={cells.readAgain} />
              <ul class="plan-years">
                {yearsOf(indicator.id).map((year) => (
                  <li key={year.fiscalYear}>
                    <span class="plan-year">{fiscalYearWording(locale, year.fiscalYear)}</span>
                    <YearCell indicator={indicator} year={year} cells={cells} />
                  </li>
                ))}
              </ul>
            </article>
          ))}
        </section>
      ))}
    </>
  );
}
