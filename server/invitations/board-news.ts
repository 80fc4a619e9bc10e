import type { BoardEvent, FiguresEvent } from '../../shared/api/chasing-api.ts';
import { tallyOf } from '../../shared/domain/tally.ts';
import type { Dependencies } from '../dependencies.ts';
import { invitationReplyOf } from '../replies/invitation-replies.ts';

/** Whose more tiles have changed reads its page again instead. */
export const MOST_TOLD = 100;

export type BoardNews = Omit<BoardEvent, 'refresh'>;

/** What a board shows now, with the tiles of those who changed. Undefined when the questionnaire is gone. */
export async function readNews(
  dependencies: Pick<Dependencies, 'store' | 'secrets' | 'publicUrl'>,
  questionnaireId: string,
  changed: readonly string[],
): Promise<BoardNews | undefined> {
  return dependencies.store.read(async (reads) => {
    const questionnaire = await reads.questionnaires.find(questionnaireId);
    if (!questionnaire) return undefined;
    const { status, dueAt } = questionnaire;
    const tally = tallyOf(questionnaire, await reads.tallies.counters(questionnaireId));
    const { eligible, responded, outstanding, excused } = tally;
    const people = changed.length === 0 ? [] : await reads.chasing.withIds(changed);
    return {
      ...{ status, eligible, responded, outstanding, excused },
      ...(dueAt ? { dueAt: dueAt.toISOString() } : {}),
      totals: await reads.chasing.totals(questionnaireId),
      invitations: people.map((one) => invitationReplyOf(dependencies, one)),
    };
  });
}

/** The part of it that anybody may see. */
export function figuresIn({ status, dueAt, ...people }: BoardNews): FiguresEvent {
  const { eligible, responded, outstanding, excused } = people;
  return { status, ...(dueAt === undefined ? {} : { dueAt }), eligible, responded, outstanding, excused };
}
