import { latePage } from '../../frame/late-page.tsx';

/** The pages of plans, read from the service when somebody opens one of them. */
const pages = () => import('./plan-pages.ts');

export const PlansPage = latePage(() => pages().then((loaded) => loaded.PlansPage));
export const PlanPage = latePage(() => pages().then((loaded) => loaded.PlanPage));
/** Seldom opened, and with words of its own: read apart from the others. */
export const NewYearPage = latePage(() => import('./new-year-page.tsx').then((loaded) => loaded.NewYearPage));
export const IndicatorPage = latePage(() => pages().then((loaded) => loaded.IndicatorPage));
