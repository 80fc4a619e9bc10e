import type { LocalizedText } from '../../../../../shared/domain/localized-text.ts';
import type { AchievementsReply, QuestionnaireSummary } from '../../../requests/replies.ts';
import type { MeasurableIndicator } from './measure-edits.ts';

/** The title of the questionnaire by which an indicator is measured for good, if there is one. */
export type FixedBy = (
  indicator: Pick<MeasurableIndicator, 'itemNumber' | 'indicatorKey'>,
) => LocalizedText | undefined;

/** `achievements` are those of the draft's year. A figure that can still move is nobody's yet. */
export function fixedBy(
  achievements: Pick<AchievementsReply, 'items'> | undefined,
  questionnaires: readonly Pick<QuestionnaireSummary, 'id' | 'title'>[],
): FixedBy {
  return ({ itemNumber, indicatorKey }) => {
    const item = achievements?.items.find(({ number }) => number === itemNumber);
    const measured = item?.indicators.find(({ key }) => key === indicatorKey);
    if (!measured || measured.provisional || measured.questionnaireId === undefined) return undefined;
    return questionnaires.find(({ id }) => id === measured.questionnaireId)?.title;
  };
}
