import type { Answers } from '../../shared/domain/answers.ts';
import type { Respondent } from '../../shared/domain/invitation.ts';
import type { Locale } from '../../shared/domain/localized-text.ts';
import type { Questionnaire, QuestionnaireContent } from '../../shared/domain/questionnaire.ts';

/** Addresses of the two files that the pages load, both from this host. */
export interface Assets {
  readonly stylesheet: string;
  readonly script: string;
}

/** What respondents are told of a questionnaire, as it was frozen. */
export type AskedQuestionnaire = Pick<
  QuestionnaireContent,
  'title' | 'introduction' | 'questions' | 'nonResponse'
> &
  Pick<Questionnaire, 'fiscalYear'>;

/** What every page behind a link that is known gets. */
export interface AnswerPageProps {
  readonly locale: Locale;
  readonly assets: Assets;
  /** The link code, for the address of this page; it stands nowhere else in it. */
  readonly code: string;
  readonly questionnaire: AskedQuestionnaire;
  readonly respondent: Respondent;
  readonly dueAt: Date | undefined;
  readonly now: Date;
}

/** Answers that were received, without who wrote them. */
export interface ReceivedAnswers {
  /** Entered by the office on behalf, from paper or telephone, and not yet confirmed by the respondent. */
  readonly enteredByOffice?: { readonly source: string } | undefined;
  readonly version: number;
  readonly receipt: string;
  readonly submittedAt: Date;
  readonly answers: Answers;
}
