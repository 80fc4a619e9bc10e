import type { ResultsAssets } from '../../client/results/results-pages.tsx';

/** What the published pages load, where the build puts it. */
export const RESULTS_ASSETS: ResultsAssets = { stylesheet: '/assets/results.css' };
