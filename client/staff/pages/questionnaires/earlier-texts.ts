import type { LocalizedText } from '../../../../shared/domain/localized-text.ts';
import { withFiscalYear } from '../../../../shared/domain/named-year.ts';
import type { QuestionnaireReply } from '../../requests/replies.ts';

type Earlier = Pick<QuestionnaireReply, 'title' | 'introduction' | 'fiscalYear'>;

export interface EarlierTexts {
  readonly title: LocalizedText;
  readonly introduction: LocalizedText | undefined;
}

/** Title and introduction of an earlier questionnaire, with its fiscal year made into `fiscalYear` where they name it. */
export function textsForYear({ title, introduction, fiscalYear }: Earlier, to: number): EarlierTexts {
  const years = { from: fiscalYear, to };
  const moved = ({ ja, en }: LocalizedText): LocalizedText => ({
    ja: withFiscalYear(ja, years),
    ...(en === undefined ? {} : { en: withFiscalYear(en, years) }),
  });
  return { title: moved(title), introduction: introduction && moved(introduction) };
}

/** What was entered in Japanese; the proposal's translation goes with it only while it is the proposal. */
export function enteredText<T extends LocalizedText | undefined>(proposed: T, ja: string): T | LocalizedText {
  return (proposed?.ja ?? '') === ja ? proposed : { ja };
}
