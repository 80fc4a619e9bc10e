import { standingOf } from '../../shared/domain/indicator-standing.ts';
import { type Indicator, type Plan, yearsOf } from '../../shared/domain/plan.ts';
import { peopleAfter, peopleCorrected } from '../../shared/domain/publication/corrected-people.ts';
import {
  DOCUMENT_FORMAT,
  type PublishedCorrection,
  type PublishedDocument,
  type PublishedIndicator,
  type PublishedYear,
  type Republication,
} from '../../shared/domain/publication/published-document.ts';
import type { PublishedSheet } from '../../shared/domain/publication/published-sheet.ts';
import { resultReplyOf, targetReplyOf } from '../replies/plan-replies.ts';
import type { MeasuredIndicator } from '../store/measured-indicators.ts';
import { publishedMeasureOf } from './published-questionnaires.ts';

/** Everything that a document is made of, as it stands in the store. */
export interface DocumentParts {
  readonly plan: Plan;
  readonly fiscalYear: number;
  /** By fiscal year, then by indicator id. */
  readonly measured: ReadonlyMap<number, ReadonlyMap<string, MeasuredIndicator>>;
  /** The source that a result was entered with, by indicator id; corrections come after it and leave it. */
  readonly sources: ReadonlyMap<string, string>;
  /** Of the items whose sheets are fixed, by item id. */
  readonly sheets: ReadonlyMap<string, PublishedSheet>;
  readonly asked: Pick<PublishedDocument, 'questionnaires' | 'certificates'>;
  readonly corrections: readonly PublishedCorrection[];
  /** Those of earlier years, which have pages of their own. */
  readonly correctedElsewhere: readonly PublishedCorrection[];
  readonly republished: readonly Republication[];
}

export function assembleDocument(parts: DocumentParts): PublishedDocument {
  const { plan, fiscalYear, sheets, asked, corrections, republished } = parts;
  const { id, title, ownerBody, firstFiscalYear, lastFiscalYear } = plan;
  return {
    format: DOCUMENT_FORMAT,
    fiscalYear,
    plan: { id, title, ...(ownerBody ? { ownerBody } : {}), firstFiscalYear, lastFiscalYear },
    items: plan.items.map((item) => ({
      number: item.number,
      pillar: item.pillar,
      title: item.title,
      goalState: item.goalState,
      indicators: item.indicators.map((indicator) => indicatorIn(parts, indicator)),
      sheet: sheets.get(item.id) ?? null,
    })),
    ...asked,
    corrections,
    ...(republished.length > 0 ? { republished } : {}),
  };
}

function indicatorIn(parts: DocumentParts, indicator: Indicator): PublishedIndicator {
  const { fiscalYear, measured, sources } = parts;
  const own = measured.get(fiscalYear)?.get(indicator.id);
  const { target, result, status } = yearIn(parts, indicator, fiscalYear);
  const source = sources.get(indicator.id);
  return {
    ...textsOf(indicator, own),
    ...{ target, result, status },
    ...(own ? { measured: publishedMeasureOf(own) } : {}),
    ...(!own && source !== undefined ? { source } : {}),
    years: yearsOf(parts.plan).map((year) => yearIn(parts, indicator, year)),
  };
}

/** As it was frozen with the questionnaire, where one measured it: that is what people answered to. */
function textsOf(indicator: Indicator, own: MeasuredIndicator | undefined) {
  const { id, key, kind, judgedBy } = indicator;
  const frozen = own?.questionnaire.frozenMeasures.find(({ indicatorId }) => indicatorId === id);
  const { displayCode, text, unit } = frozen ?? indicator;
  return { id, key, displayCode, kind, text, ...(unit ? { unit } : {}), ...(judgedBy ? { judgedBy } : {}) };
}

/** Of years to come the target alone, and nothing of what can still change. */
function yearIn(parts: DocumentParts, indicator: Indicator, year: number): PublishedYear {
  const { fiscalYear, measured } = parts;
  const own = measured.get(year)?.get(indicator.id);
  const standing = standingOf(indicator, year, own);
  const target = standing.target ? targetReplyOf(standing.target) : null;
  if (year > fiscalYear || standing.provisional) {
    return { fiscalYear: year, target, result: null, status: target ? 'not-measured' : 'no-target' };
  }
  const result = standing.result ? resultReplyOf(standing.result) : null;
  const people =
    own &&
    peopleAfter(
      own.tally,
      peopleCorrected([...parts.correctedElsewhere, ...parts.corrections], indicator.id, year),
    );
  return { fiscalYear: year, target, result, status: standing.status, ...(people ? { people } : {}) };
}
