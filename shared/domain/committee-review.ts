import type { Respondent } from './invitation.ts';
import type { LocalizedText } from './localized-text.ts';
import type { Questionnaire } from './questionnaire.ts';

/** How the bodies call themselves that are asked as bodies. A 部会長 is a person. */
const COMMITTEE_NAME = /(部会|委員会|協議会|会議)$/;

/**
 * The committee that answered a review (振返り): a questionnaire that measures no indicator, whose roster is one of
 * committees by its `unit` or by the names in it. Undefined for everything that a person answered.
 */
export function reviewingCommittee(
  { frozenMeasures }: Pick<Questionnaire, 'frozenMeasures'>,
  unit: LocalizedText | undefined,
  { name }: Pick<Respondent, 'name'>,
): LocalizedText | undefined {
  if (frozenMeasures.length > 0) return undefined;
  return [unit, name].some((text) => text && isCommittee(text.ja)) ? name : undefined;
}

function isCommittee(written: string): boolean {
  return COMMITTEE_NAME.test(written.normalize('NFKC').trim());
}
