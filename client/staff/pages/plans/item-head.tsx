import { useEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { AddIndicator } from './indicator-forms.tsx';
import { ChangeItem } from './item-forms.tsx';
import type { Item } from './plan-parts.ts';

export function ItemHead({ item, readAgain }: { readonly item: Item; readonly readAgain: () => void }) {
  const { say } = useWords();
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
      {item.indicators.length === 0 && <p>{say('plan.noIndicators')}</p>}
      <div class="button-row">
        <ChangeItem item={item} readAgain={readAgain} />
        <AddIndicator item={item} readAgain={readAgain} />
      </div>
    </div>
  );
}
