/** The respondent's pages: functions from props to a complete HTML document. They read nothing and store nothing. */
export { answerPath } from './answer-path.ts';
export { type CheckPageProps, renderCheckPage } from './check-page.tsx';
export { type ConflictPageProps, renderConflictPage } from './conflict-page.tsx';
export type { AnswerPageProps, AskedQuestionnaire, Assets, ReceivedAnswers } from './page-props.ts';
export { type QuestionsPageProps, renderQuestionsPage } from './questions-page.tsx';
export { type ReceivedPageProps, renderReceivedPage } from './received-page.tsx';
export { type AnswerPageState, renderStatePage, type StatePageProps } from './state-page.tsx';
