import type { PreviewOfPublicationReply, PublicationReply } from '../../../../shared/api/publication-api.ts';

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
