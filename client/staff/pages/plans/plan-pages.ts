import '../../styles/plans.css';

export { IndicatorPage } from './indicator-page.tsx';
export { PlanPage } from './plan-page.tsx';
export { PlansPage } from './plans-page.tsx';
