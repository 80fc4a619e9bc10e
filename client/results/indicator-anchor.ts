import type { PublishedIndicator } from '../../shared/domain/publication/published-document.ts';

/** Where an indicator is explained on the page: keys are unique within their item. */
export function indicatorAnchor({
  itemNumber,
  indicator,
}: {
  readonly itemNumber: number;
  readonly indicator: Pick<PublishedIndicator, 'key'>;
}): string {
  return `i${itemNumber}-${indicator.key}`;
}
