import type { SheetSuggestionsReply } from '../../shared/api/progress-sheet-api.ts';
import { standingOf } from '../../shared/domain/indicator-standing.ts';
import type { PlanItem } from '../../shared/domain/plan.ts';
import { issuesSuggestion, yearEndSuggestion } from '../../shared/domain/progress-sheet/sheet-suggestions.ts';
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import { type WrittenWords, wordsIn } from '../../shared/domain/written-words.ts';
import { measuredIndicators } from '../store/measured-indicators.ts';
import type { ReadStore } from '../store/store.ts';
import { getSheetPlace } from './sheet-place.ts';
import { type SheetYearToday, suggestCounts } from './suggest-counts.ts';

/**
 * What could be written: the paragraph from the fixed tally, the comments that were marked to be taken up, and the
 * figures of the case register as of today (`YYYY-MM-DD`).
 */
export async function suggestTexts(
  reads: ReadStore,
  { itemId, fiscalYear, today }: SheetYearToday,
): Promise<SheetSuggestionsReply> {
  const { plan, item } = await getSheetPlace(reads, itemId, fiscalYear);
  const measured = await measuredIndicators(reads, plan.id, fiscalYear);
  const standings = item.indicators.flatMap((indicator) => {
    const measurement = measured.get(indicator.id);
    return measurement ? [{ indicator, standing: standingOf(indicator, fiscalYear, measurement) }] : [];
  });
  const comments: SheetSuggestionsReply['comments'] = [];
  for (const questionnaire of await reads.questionnaires.issuedFor(plan.id, fiscalYear)) {
    if (concerns(questionnaire, item)) comments.push(...(await markedComments(reads, questionnaire)));
  }
  return {
    yearEndEvaluation: yearEndSuggestion(standings),
    nextYearIssues: issuesSuggestion(comments),
    comments,
    counts: await suggestCounts(reads, { itemId, fiscalYear, today }),
  };
}

/** A questionnaire that measures something concerns the items it measures; one that measures nothing, all of them. */
function concerns({ frozenMeasures }: Questionnaire, { indicators }: PlanItem): boolean {
  const ids = new Set(indicators.map(({ id }) => id));
  return frozenMeasures.length === 0 || frozenMeasures.some(({ indicatorId }) => ids.has(indicatorId));
}

/** In the order of the roster, and of one person in the order of the questions, in the words that were marked. */
async function markedComments(
  reads: ReadStore,
  { id, content }: Questionnaire,
): Promise<SheetSuggestionsReply['comments']> {
  const placed: { readonly place: number; readonly question: string; readonly words: WrittenWords }[] = [];
  for (const mark of await reads.comments.marks(id, 0, Number.MAX_SAFE_INTEGER)) {
    const versions = await reads.responses.versions(mark.invitationId);
    const marked = versions.find(({ version }) => version === mark.version);
    const words = marked && wordsIn(marked.answers, mark.question);
    const place = (await reads.invitations.find(mark.invitationId))?.position ?? 0;
    if (words) placed.push({ place, question: mark.question, words });
  }
  const codes = content.questions.map(({ code }) => code);
  return placed
    .sort(
      (left, right) =>
        left.place - right.place || codes.indexOf(left.question) - codes.indexOf(right.question),
    )
    .map(({ question, words }) => ({ questionnaireId: id, question, ...words }));
}
