import type {
  PreviewOfPublicationReply,
  PublicationReply,
  PublicationStop,
} from '../../shared/api/publication-api.ts';
import type { PublishedDocument } from '../../shared/domain/publication/published-document.ts';
import type { PublishingStop } from '../../shared/domain/publication/what-stops-publishing.ts';
import type { PublicationHead } from '../store/store.ts';
import type { DocumentToPublish } from './read-document.ts';

export function publicationReplyOf(
  fiscalYear: number,
  address: string,
  heads: readonly PublicationHead[],
): PublicationReply {
  const newest = heads.at(-1);
  return {
    fiscalYear,
    address,
    state: newest ? (newest.takenBack ? 'taken-back' : 'published') : 'never',
    versions: heads.map(({ version, cause, digest, publishedAt, accountId, takenBack }) => ({
      ...{ version, cause, digest, accountId },
      publishedAt: publishedAt.toISOString(),
      ...(takenBack ? { takenBackAt: takenBack.at.toISOString(), takenBackReason: takenBack.reason } : {}),
    })),
  };
}

/** The number of the version that it would be, or that it is where nothing has changed. */
export function nextVersion({ newest, unchanged }: DocumentToPublish): number {
  return (newest?.version ?? 0) + (unchanged ? 0 : 1);
}

export function previewReplyOf(
  read: DocumentToPublish,
  html: string,
  maySeeResponses: boolean,
): PreviewOfPublicationReply {
  const { document, digest, itemIds, changes, stops, unchanged } = read;
  return {
    digest,
    unchanged,
    version: nextVersion(read),
    itemIds: [...itemIds],
    changes: changes.map((change) => ({ ...change })),
    stops: stops.map((stop) => stopReplyOf(stop, maySeeResponses)),
    document: documentReplyOf(document),
    html,
  };
}

/** Which words of a sheet are somebody's own is told to those who may read answers, and to nobody else. */
function stopReplyOf(stop: PublishingStop, maySeeResponses: boolean): PublicationStop {
  if (stop.code !== 'comments-verbatim') return { ...stop };
  const { verbatim, ...place } = stop;
  return { ...place, count: verbatim.length, ...(maySeeResponses ? { verbatim: [...verbatim] } : {}) };
}

/** A document is given out as it was kept; the wire type differs in being mutable only. */
export function documentReplyOf(document: PublishedDocument): PreviewOfPublicationReply['document'] {
  return structuredClone(document) as PreviewOfPublicationReply['document'];
}
