/** What the store keeps of what was published. */
import type { LocalizedText } from '../../shared/domain/localized-text.ts';
import type { PublishedDocument } from '../../shared/domain/publication/published-document.ts';

export interface PublicationHead {
  readonly planId: string;
  readonly fiscalYear: number;
  /** From 1, each year of a plan by itself. */
  readonly version: number;
  readonly cause: 'publish' | 'correction';
  /** SHA-256 of the document's canonical JSON, in hexadecimal. */
  readonly digest: string;
  readonly publishedAt: Date;
  readonly accountId: string;
  /** When it was taken from the public, and why; undefined while it can be read. */
  readonly takenBack: { readonly at: Date; readonly reason: string } | undefined;
}

export interface KeptPublication extends PublicationHead {
  readonly document: PublishedDocument;
}

/** A year that can be read by everybody. */
export interface PublicYear
  extends Pick<PublicationHead, 'planId' | 'fiscalYear' | 'version' | 'publishedAt'> {
  readonly planTitle: LocalizedText;
}

export interface PublicationReads {
  /** Every version of a year, oldest first. */
  heads(planId: string, fiscalYear: number): Promise<readonly PublicationHead[]>;
  find(planId: string, fiscalYear: number, version: number): Promise<KeptPublication | undefined>;
  /** The newest version of a year, taken back or not. */
  newest(planId: string, fiscalYear: number): Promise<KeptPublication | undefined>;
  /** Everything that can be read now: of each plan the newest year first, plans by what was published last. */
  publicYears(): Promise<readonly PublicYear[]>;
}

export interface PublicationWrites {
  /** Throws `UniqueConflict` for a version that there is already. */
  add(publication: KeptPublication): Promise<void>;
  /** Takes every version of a year from the public. */
  takeBack(planId: string, fiscalYear: number, takenBack: { at: Date; reason: string }): Promise<void>;
}
