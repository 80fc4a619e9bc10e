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
import { sameResult } from './published-verdict.ts';

export type CorrectionProblemCode =
  | 'responded-above-eligible'
  | 'above-asked'
  | 'above-responded'
  | 'not-the-eligible';

export interface CorrectionProblem {
  /** JSON pointer into the correction. */
  readonly pointer: '/result/numerator' | '/result/denominator' | '/people/eligible' | '/people/responded';
  readonly code: CorrectionProblemCode;
  /** The number of people that it must not exceed, or must be. */
  readonly params: { readonly people: number };
}

/**
 * The last correction of an indicator's figure of the page's own year, where the page still shows what it says: a year that
 * was taken back may have been published again with another figure.
 */
export function standingCorrection(
  { fiscalYear, corrections }: PublishedDocument,
  { id, result }: Pick<PublishedIndicator, 'id' | 'result'>,
): PublishedCorrection | undefined {
  const last = corrections.findLast((one) => one.indicatorId === id && one.fiscalYear === fiscalYear);
  return last && sameResult(last.after, result) ? last : undefined;
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
  return {
    eligible: asked,
    responded: answered,
    outstanding: asked - answered,
    excused: corrected.excused ?? excused,
  };
}

/** The people behind a figure as the page says them now: as fixed, or as corrected since. Undefined: not measured. */
export function peopleNow(
  document: PublishedDocument,
  indicator: PublishedIndicator,
): PublishedPeople | undefined {
  const { measured } = indicator;
  const questionnaire = document.questionnaires.find(({ id }) => id === measured?.questionnaireId);
  if (!questionnaire) return undefined;
  const corrected = peopleCorrected(document.corrections, indicator.id, document.fiscalYear);
  return peopleAfter(questionnaire, corrected);
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
  const { eligible, responded, excused = questionnaire.excused } = people;
  // Nobody else could answer: that many were asked at issue, excused or not.
  const asked = questionnaire.eligible + questionnaire.excused;
  if (eligible + excused > asked) {
    return { pointer: '/people/eligible', code: 'above-asked', params: { people: asked - excused } };
  }
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
