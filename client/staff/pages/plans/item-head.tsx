import { useEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { textIn } from '../../../../shared/domain/localized-text.ts';
import { addresses, api } from '../../addresses.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import type { PlanReply } from '../../requests/replies.ts';
import { yearNearest } from '../overview/chosen-year.ts';
import { AddIndicator } from './indicator-forms.tsx';
import { ChangeItem } from './item-forms.tsx';
import type { Item } from './plan-parts.ts';
import { RemovePart } from './remove-part.tsx';

export interface ItemHeadProps {
  readonly item: Item;
  readonly plan: Pick<PlanReply, 'firstFiscalYear' | 'lastFiscalYear'>;
  readonly readAgain: () => void;
}

export function ItemHead({ item, plan, readAgain }: ItemHeadProps) {
  const { locale, say } = useWords();
  const headRef = useRef<HTMLDivElement>(null);
  const place = `item-${item.id}`;
  const { url } = useLocation();
  // The page was not there yet when the address was opened: the browser could not go to the place by itself.
  useEffect(() => {
    if (location.hash === `#${place}`) headRef.current?.focus();
  }, [place, url]);
  return (
    <div class="item-name" id={place} ref={headRef} tabIndex={-1}>
      <h2>
        <span class="pillar">{say('pillar', { code: item.pillar.displayCode })}</span>
        <Localized text={item.title} />
      </h2>
      <p class="quiet">
        {say('plan.goalState')}
        {say('colon')}
        <Localized text={item.goalState} />
      </p>
      <p>
        <a href={addresses.cases(item.id, yearNearest(plan, new Date()))}>{say('plan.toCases')}</a>
      </p>
      {item.indicators.length === 0 && <p>{say('plan.noIndicators')}</p>}
      <div class="button-row">
        <ChangeItem item={item} readAgain={readAgain} />
        <AddIndicator item={item} readAgain={readAgain} />
        <RemovePart
          ask={say('plan.removeItem')}
          text={say('planForm.removeItem', {
            title: textIn(locale, item.title),
            count: item.indicators.length,
          })}
          path={api.planItem(item.id)}
          readAgain={readAgain}
        />
      </div>
    </div>
  );
}
