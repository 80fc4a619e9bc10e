import type { SheetSuggestionsReply } from '../../shared/api/progress-sheet-api.ts';
import { reviewingCommittee } from '../../shared/domain/committee-review.ts';
import { standingOf } from '../../shared/domain/indicator-standing.ts';
import type { LocalizedText } from '../../shared/domain/localized-text.ts';
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
 * figures of the case register as of today (`YYYY-MM-DD`). Whose a comment of a review is, is said only where
 * `namesCommittees`: to those who may see responses.
 */
export async function suggestTexts(
  reads: ReadStore,
  { itemId, fiscalYear, today, namesCommittees }: SheetYearToday & { readonly namesCommittees: boolean },
): Promise<SheetSuggestionsReply> {
  const { plan, item } = await getSheetPlace(reads, itemId, fiscalYear);
  const measured = await measuredIndicators(reads, plan.id, fiscalYear);
  const standings = item.indicators.flatMap((indicator) => {
    const measurement = measured.get(indicator.id);
    return measurement ? [{ indicator, standing: standingOf(indicator, fiscalYear, measurement) }] : [];
  });
  const comments: SheetSuggestionsReply['comments'] = [];
  for (const questionnaire of await reads.questionnaires.issuedFor(plan.id, fiscalYear)) {
    if (!concerns(questionnaire, item)) continue;
    for (const { committee, ...comment } of await markedComments(reads, questionnaire)) {
      const named = committee && namesCommittees ? { committee } : {};
      comments.push({ ...comment, fromReview: committee !== undefined, ...named });
    }
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

interface Marked extends WrittenWords {
  readonly questionnaireId: string;
  readonly question: string;
  /** Of a review alone. */
  readonly committee: LocalizedText | undefined;
}

/** In the order of the roster, and of one person in the order of the questions, in the words that were marked. */
async function markedComments(reads: ReadStore, questionnaire: Questionnaire): Promise<readonly Marked[]> {
  const { id, content, rosterId } = questionnaire;
  const unit = (await reads.rosters.findHead(rosterId))?.unit;
  const placed: (Marked & { readonly place: number })[] = [];
  for (const mark of await reads.comments.marks(id, 0, Number.MAX_SAFE_INTEGER)) {
    const versions = await reads.responses.versions(mark.invitationId);
    const marked = versions.find(({ version }) => version === mark.version);
    const words = marked && wordsIn(marked.answers, mark.question);
    const invitation = await reads.invitations.find(mark.invitationId);
    if (!words || !invitation) continue;
    const { position: place, respondent } = invitation;
    const committee = reviewingCommittee(questionnaire, unit, respondent);
    placed.push({ place, questionnaireId: id, question: mark.question, ...words, committee });
  }
  const codes = content.questions.map(({ code }) => code);
  return placed
    .sort(
      (left, right) =>
        left.place - right.place || codes.indexOf(left.question) - codes.indexOf(right.question),
    )
    .map(({ place: _, ...marked }) => marked);
}
