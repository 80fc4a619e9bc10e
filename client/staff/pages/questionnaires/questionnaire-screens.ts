import { latePage } from '../../frame/late-page.tsx';

/** The pages of questionnaires, read from the service when somebody opens one of them. */
const pages = () => import('./questionnaire-pages.ts');

export const QuestionnairesPage = latePage(() => pages().then((loaded) => loaded.QuestionnairesPage));
export const QuestionnairePage = latePage(() => pages().then((loaded) => loaded.QuestionnairePage));
export const NewQuestionnairePage = latePage(() => pages().then((loaded) => loaded.NewQuestionnairePage));
