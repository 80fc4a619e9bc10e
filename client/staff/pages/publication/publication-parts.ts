import type { PreviewOfPublicationReply, PublicationReply } from '../../../../shared/api/publication-api.ts';
import { concernsOwnYear } from '../../../../shared/domain/publication/document-changes.ts';

export type Publication = PublicationReply;
export type Preview = PreviewOfPublicationReply;
export type PreviewedIndicator = Preview['document']['items'][number]['indicators'][number];

/** What each dialog of the page gets. */
export interface PublicationActProps {
  readonly planId: string;
  readonly fiscalYear: number;
  readonly publication: Publication;
  readonly preview: Preview;
  readonly onClose: () => void;
  /** Everything on the page is read again. */
  readonly onChange: () => void;
}

export function indicatorsIn({ document }: Preview): readonly PreviewedIndicator[] {
  return document.items.flatMap(({ indicators }) => indicators);
}

/** Numbers of the items for which nobody has begun a progress sheet: those begun and not fixed stop the publication. */
export function itemsWithoutSheet({ document, stops }: Preview): readonly number[] {
  const stopped = new Set(stops.map(({ itemNumber }) => itemNumber));
  return document.items.flatMap(({ number, sheet }) => (sheet || stopped.has(number) ? [] : [number]));
}

/** Whether a version would change what the page says of its own year; where nothing is public yet, everything is new. */
export function isDue({ changes, document }: Preview): boolean {
  return changes.length === 0 || changes.some((change) => concernsOwnYear(change, document.fiscalYear));
}
