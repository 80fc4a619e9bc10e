/** The respondent's pages: functions from props to a complete HTML document. They read nothing and store nothing. */
export { answerPath, checkPath, editPath, preparingPath } from './answer-path.ts';
export { renderCheckPage } from './check-page.tsx';
export { renderConflictPage } from './conflict-page.tsx';
export { renderHandedOverPage } from './handed-over-page.tsx';
export { type OutcomePageProps, renderOutcomePage } from './outcome-page.tsx';
export type {
  AnswerPageProps,
  AskedQuestionnaire,
  Assets,
  FormGround,
} from './page-props.ts';
export { type PaperPageProps, renderPaperPage } from './paper-page.tsx';
export { renderPreparingPage } from './preparing-page.tsx';
export { renderQuestionsPage } from './questions-page.tsx';
export { renderReceivedPage } from './received-page.tsx';
export { type AnswerPageState, renderStatePage } from './state-page.tsx';
