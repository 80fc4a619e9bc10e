import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import type { AchievedItem } from '../../requests/replies.ts';
import { MilestoneCard } from './milestone-card.tsx';
import { RatioCard } from './ratio-card.tsx';

/** One plan item, with a card for each of its indicators. */
export function ItemSection({
  item,
  planId,
  year,
}: {
  readonly item: AchievedItem;
  readonly planId: string;
  readonly year: number | undefined;
}) {
  const { say } = useWords();
  const headingId = `item-${item.id}`;
  return (
    <section class="plan-item" aria-labelledby={headingId}>
      <h2 id={headingId}>
        <span class="pillar">{say('pillar', { code: item.pillar.displayCode })}</span>
        <Localized text={item.title} />
      </h2>
      {item.indicators.length === 0 && <p class="empty-state">{say('item.noIndicators')}</p>}
      <div class="indicator-cards">
        {item.indicators.map((indicator) =>
          indicator.kind === 'milestone' ? (
            <MilestoneCard key={indicator.id} indicator={indicator} planId={planId} year={year} />
          ) : (
            <RatioCard key={indicator.id} indicator={indicator} planId={planId} year={year} />
          ),
        )}
      </div>
    </section>
  );
}
