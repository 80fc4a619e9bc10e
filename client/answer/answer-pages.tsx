/** The respondent's pages: functions from props to a complete HTML document. They read nothing and store nothing. */
export { answerPath, checkPath, editPath, preparingPath } from './answer-path.ts';
export { type CheckPageProps, renderCheckPage } from './check-page.tsx';
export { type ConflictPageProps, renderConflictPage } from './conflict-page.tsx';
export { type HandedOverPageProps, renderHandedOverPage } from './handed-over-page.tsx';
export {
  type OutcomePageProps,
  renderOutcomePage,
} from './outcome-page.tsx';
export type {
  AnswerPageProps,
  AskedQuestionnaire,
  Assets,
  FormGround,
  ReceivedAnswers,
} from './page-props.ts';
export { type PaperPageProps, renderPaperPage } from './paper-page.tsx';
export { type PreparingPageProps, renderPreparingPage } from './preparing-page.tsx';
export { type QuestionsPageProps, renderQuestionsPage } from './questions-page.tsx';
export { type ReceivedPageProps, renderReceivedPage } from './received-page.tsx';
export { type AnswerPageState, renderStatePage, type StatePageProps } from './state-page.tsx';
