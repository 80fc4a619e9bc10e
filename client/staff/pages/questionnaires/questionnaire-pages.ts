import '../../styles/questionnaire.css';

export { NewQuestionnairePage } from './new-questionnaire-page.tsx';
export { QuestionnairePage } from './questionnaire-page.tsx';
export { QuestionnairesPage } from './questionnaires-page.tsx';
