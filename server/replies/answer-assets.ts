import type { Assets } from '../../client/answer/answer-pages.tsx';

/** What the respondents' pages load, where the build puts it. */
export const ANSWER_ASSETS: Assets = { stylesheet: '/assets/answer.css', script: '/assets/enhance.js' };

/** The paper form has a style of its own. */
export const PAPER_ASSETS: Assets = { ...ANSWER_ASSETS, stylesheet: '/assets/paper.css' };
