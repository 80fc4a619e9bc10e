import { useEffect } from 'preact/hooks';
import type { QuestionnaireReply, TallyReply } from '../../requests/replies.ts';
import type { Resource } from '../../requests/use-resource.ts';
import type { LiveBoard } from './use-live-board.ts';

/** The tally with the number of people as last told. What was done to the questionnaire meanwhile is read again. */
export function useLiveTally(
  live: LiveBoard,
  tally: Resource<TallyReply>,
  questionnaire: Pick<Resource<QuestionnaireReply>, 'data' | 'reload'>,
): TallyReply | undefined {
  const { figures } = live;
  const known = questionnaire.data;
  const isOther = figures && known && (figures.status !== known.status || figures.dueAt !== known.dueAt);
  useEffect(() => {
    if (!isOther) return;
    questionnaire.reload();
    tally.reload();
    // With each event anew: closed and opened again within one of them, it differs after as before.
  }, [isOther && figures]);
  useEffect(
    () =>
      live.listen(({ rereads, tiles }) => {
        // Without a line everything is read again, the figures too.
        if (rereads && !tiles) {
          tally.reload();
          questionnaire.reload();
        }
      }),
    [tally.reload],
  );
  if (!tally.data || !figures) return tally.data;
  const { eligible, responded, outstanding, excused } = figures;
  return { ...tally.data, eligible, responded, outstanding, excused };
}
