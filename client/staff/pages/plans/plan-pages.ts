import '../../styles/plans.css';
import '../../styles/stacking-tables.css';
import '../../styles/history-chart.css';

export { IndicatorPage } from './indicator-page.tsx';
export { PlanPage } from './plan-page.tsx';
export { PlansPage } from './plans-page.tsx';
