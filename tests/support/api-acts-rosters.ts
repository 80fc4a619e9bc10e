import type { RosterReply } from '../../shared/api/roster-api.ts';
import type { ImportPreviewReply } from '../../shared/api/roster-import-api.ts';
import type { Act, ActContext } from './api-acts.ts';
import { bytesIn } from './roster-files.ts';

/** The empty roster that an earlier act has created; no questionnaire asks it. */
async function emptyRoster({ people }: ActContext): Promise<RosterReply> {
  const { rosters } = (await people.asEditor.get('/api/rosters')).body as { rosters: { id: string }[] };
  return (await people.asEditor.get(`/api/rosters/${rosters[0]?.id}`)).body as RosterReply;
}

/** After `POST /api/rosters`. */
export const ROSTER_ACTS: readonly Act[] = [
  [
    'PATCH /api/rosters/:rosterId',
    'change-roster',
    async (context) => {
      const { id, revision } = await emptyRoster(context);
      return context.people.asEditor.patch(`/api/rosters/${id}`, { basedOn: revision, unit: { ja: '名' } });
    },
  ],
  [
    'POST /api/rosters/:rosterId/import',
    'import-roster',
    async (context) => {
      const { id } = await emptyRoster(context);
      const file = {
        raw: bytesIn('utf-8', '名前\n北区\n'),
        headers: { 'content-type': 'application/octet-stream' },
      };
      const { asEditor } = context.people;
      const preview = await asEditor.send('POST', `/api/rosters/${id}/import-preview`, file);
      const { basedOn, digest } = preview.body as ImportPreviewReply;
      return asEditor.send('POST', `/api/rosters/${id}/import?basedOn=${basedOn}&digest=${digest}`, file);
    },
  ],
  [
    'DELETE /api/rosters/:rosterId',
    'delete-roster',
    async (context) => context.people.asEditor.delete(`/api/rosters/${(await emptyRoster(context)).id}`),
  ],
];
