import type { Answers } from '../../shared/domain/answers.ts';
import type { LinkKind, Respondent } from '../../shared/domain/invitation.ts';
import type { Locale } from '../../shared/domain/localized-text.ts';
import type { Questionnaire, QuestionnaireContent } from '../../shared/domain/questionnaire.ts';
import type { AskedQuiz } from '../../shared/domain/quiz.ts';

/** Addresses of the two files that the pages load, both from this host. */
export interface Assets {
  readonly stylesheet: string;
  readonly script: string;
}

/** What respondents are told of a questionnaire, as it was frozen. */
export type AskedQuestionnaire = Pick<
  QuestionnaireContent,
  'title' | 'introduction' | 'contact' | 'questions' | 'nonResponse'
> &
  Pick<Questionnaire, 'fiscalYear'> & {
    /** False where it measures no indicator: a review of committees, or a test alone. */
    readonly isMeasured?: boolean | undefined;
    /** Where it is a test: how many right answers make a pass, never which they are. */
    readonly quiz?: AskedQuiz | undefined;
  };

/** What every page behind a link that is known gets. */
export interface AnswerPageProps {
  readonly locale: Locale;
  readonly assets: Assets;
  /** Which link opened the page: the respondent's own, or the one with which an office prepares the answers. */
  readonly link: LinkKind;
  /** The link code, for the address of this page; it stands nowhere else in it. */
  readonly code: string;
  readonly questionnaire: AskedQuestionnaire;
  readonly respondent: Respondent;
  readonly dueAt: Date | undefined;
  readonly now: Date;
}

/** On what a form was built: by it the server tells that somebody else wrote in the meantime. */
export interface FormGround {
  /** The response version that the writer saw, 0 for none. */
  readonly basedOn: number;
  /** Names the page while it is open. */
  readonly writer: string;
  /** The revision of the draft that it shows, undefined where there is none. */
  readonly seen: string | undefined;
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
