import type { PersonReply } from '../../shared/api/chasing-api.ts';
import type { ResponseAuthor } from '../../shared/domain/invitation.ts';
import type { Dependencies } from '../dependencies.ts';
import { found } from '../problem.ts';
import { invitationReplyOf, linkOf, preparingUrlOf } from '../replies/invitation-replies.ts';
import { qrDrawingOf } from '../replies/qr-drawing.ts';
import type { ReadStore } from '../store/store.ts';

/** One person with the link as a QR code, and what came from them when, by whom and from what: never its words. */
export async function readPerson(dependencies: Dependencies, id: string): Promise<PersonReply> {
  const { invitation, versions, excuser } = await dependencies.store.read(async (reads) => {
    const invitation = found(await reads.invitations.find(id));
    const versions = [];
    for (const { version, receipt, submittedAt, author } of await reads.responses.versions(id)) {
      const entered = await authorReplyOf(reads, author);
      versions.push({ version, receipt, submittedAt: submittedAt.toISOString(), ...entered });
    }
    const { excusedBy } = invitation;
    const excuser = excusedBy === undefined ? undefined : await reads.accounts.find(excusedBy);
    return { invitation, versions, excuser };
  });
  const url = linkOf(dependencies, invitation);
  // Dead with the personal link: an address that opens nothing is not shown.
  const preparingUrl = url === null ? undefined : preparingUrlOf(dependencies, invitation);
  const { draft, reissuedAt, excusedAt } = invitation;
  return {
    invitation: invitationReplyOf(dependencies, invitation),
    qr: url === null ? null : qrDrawingOf(url),
    ...(preparingUrl === undefined ? {} : { preparingUrl }),
    ...(reissuedAt ? { reissuedAt: reissuedAt.toISOString() } : {}),
    ...(excusedAt
      ? { excused: { at: excusedAt.toISOString(), ...(excuser ? { by: excuser.name } : {}) } }
      : {}),
    ...(draft
      ? {
          draft: {
            savedAt: draft.savedAt.toISOString(),
            link: draft.link,
            ...(draft.preparedAt ? { preparedAt: draft.preparedAt.toISOString() } : {}),
          },
        }
      : {}),
    versions,
  };
}

async function authorReplyOf(reads: ReadStore, author: ResponseAuthor) {
  if (author.by === 'self') return { by: author.by };
  const account = await reads.accounts.find(author.accountId);
  return { by: author.by, source: author.source, ...(account ? { enteredBy: account.name } : {}) };
}
