import type { Locale } from '../../shared/domain/localized-text.ts';
import type { PublishedDocument, PublishedItem } from '../../shared/domain/publication/published-document.ts';
import { figureIn } from '../messages/figures.ts';
import { EnteredLines } from './entered-lines.tsx';
import { IndicatorSection } from './indicator-section.tsx';
import { resultsWords } from './messages/results-words.ts';
import { PublicSheet } from './public-sheet.tsx';

export interface PublicItemProps {
  readonly locale: Locale;
  readonly document: PublishedDocument;
  readonly item: PublishedItem;
}

/** One item of the plan: what is aimed at, its indicators, and what was done. */
export function PublicItem({ locale, document, item }: PublicItemProps) {
  const say = resultsWords(locale);
  const { number, pillar, title, goalState, indicators } = item;
  return (
    <section class="plan-item" aria-labelledby={`item-${number}`}>
      <p class="quiet">
        {say('report.item', { number: figureIn(locale, number), pillar: pillar.displayCode })}
      </p>
      <h2 id={`item-${number}`}>
        <EnteredLines locale={locale} text={title} />
      </h2>
      <dl class="facts">
        <div>
          <dt>{say('report.goalState')}</dt>
          <dd>
            <EnteredLines locale={locale} text={goalState} />
          </dd>
        </div>
      </dl>
      {indicators.map((indicator) => (
        <IndicatorSection
          key={indicator.id}
          locale={locale}
          document={document}
          itemNumber={number}
          indicator={indicator}
        />
      ))}
      <PublicSheet locale={locale} document={document} item={item} />
    </section>
  );
}
