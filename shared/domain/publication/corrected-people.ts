/**
 * A figure that a questionnaire measured rests on people: a correction of it must still be one that they could have
 * given. Where the numbers of people themselves were wrong, the correction says what they are.
 */
import type { Ratio } from '../ratio.ts';
import type {
  CorrectedPeople,
  PublishedCorrection,
  PublishedDocument,
  PublishedIndicator,
  PublishedPeople,
} from './published-document.ts';

export type CorrectionProblemCode = 'responded-above-eligible' | 'above-responded' | 'not-the-eligible';

export interface CorrectionProblem {
  /** JSON pointer into the correction. */
  readonly pointer: '/result/numerator' | '/result/denominator' | '/people/responded';
  readonly code: CorrectionProblemCode;
  /** The number of people that it must not exceed, or must be. */
  readonly params: { readonly people: number };
}

/** What the last correction of a figure that named its people says they are; a later one without leaves them so. */
export function peopleCorrected(
  corrections: readonly Pick<PublishedCorrection, 'indicatorId' | 'fiscalYear' | 'people'>[],
  indicatorId: string,
  fiscalYear: number,
): CorrectedPeople | undefined {
  return corrections.findLast(
    (one) => one.indicatorId === indicatorId && one.fiscalYear === fiscalYear && one.people,
  )?.people;
}

/** The people that a figure rests on: as they were counted, or as the correction of the figure says. */
export function peopleAfter(
  { eligible, responded, outstanding, excused }: PublishedPeople,
  corrected: CorrectedPeople | undefined,
): PublishedPeople {
  if (!corrected) return { eligible, responded, outstanding, excused };
  const { eligible: asked, responded: answered } = corrected;
  return { eligible: asked, responded: answered, outstanding: asked - answered, excused };
}

/** How many were asked and answered, as the page says it now: as fixed, or as corrected since. Undefined: not measured. */
export function peopleNow(
  document: PublishedDocument,
  indicator: PublishedIndicator,
): CorrectedPeople | undefined {
  const { measured } = indicator;
  const questionnaire = document.questionnaires.find(({ id }) => id === measured?.questionnaireId);
  if (!questionnaire) return undefined;
  const corrected = peopleCorrected(document.corrections, indicator.id, document.fiscalYear);
  const { eligible, responded } = corrected ?? questionnaire;
  return { eligible, responded };
}

/**
 * Nobody counts who has not answered, and the base is what the policy frozen at issue says: everybody asked, or those who
 * answered. Undefined where nothing is wrong, and for figures that no questionnaire measured.
 */
export function problemOfCorrectedRatio(
  document: PublishedDocument,
  indicator: PublishedIndicator,
  {
    result,
    people = peopleNow(document, indicator),
  }: { result: Ratio; people?: CorrectedPeople | undefined },
): CorrectionProblem | undefined {
  const questionnaire = document.questionnaires.find(({ id }) => id === indicator.measured?.questionnaireId);
  if (!questionnaire || !people) return undefined;
  const { eligible, responded } = people;
  if (responded > eligible) {
    return { pointer: '/people/responded', code: 'responded-above-eligible', params: { people: eligible } };
  }
  if (result.numerator > responded) {
    return { pointer: '/result/numerator', code: 'above-responded', params: { people: responded } };
  }
  if (questionnaire.nonResponse === 'counts-against') {
    if (result.denominator === eligible) return undefined;
    return { pointer: '/result/denominator', code: 'not-the-eligible', params: { people: eligible } };
  }
  if (result.denominator <= responded) return undefined;
  return { pointer: '/result/denominator', code: 'above-responded', params: { people: responded } };
}
