import lazy from 'preact-iso/lazy';

/** The pages of plans, read from the service when somebody opens one of them. */
const pages = () => import('./plan-pages.ts');

export const PlansPage = lazy(() => pages().then((loaded) => loaded.PlansPage));
export const PlanPage = lazy(() => pages().then((loaded) => loaded.PlanPage));
export const IndicatorPage = lazy(() => pages().then((loaded) => loaded.IndicatorPage));
