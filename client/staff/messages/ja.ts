import { auditJa } from './audit-ja.ts';
import { caseRulesJa } from './case-rules-ja.ts';
import { cautionsJa } from './cautions-ja.ts';
import { chasingJa } from './chasing-ja.ts';
import { editorJa } from './editor-ja.ts';
import { firstJa } from './first-ja.ts';
import { plansJa } from './plans-ja.ts';
import { publicationProblemsJa } from './publication-problems-ja.ts';
import { quizRulesJa } from './quiz-rules-ja.ts';
import { resultsJa } from './results-ja.ts';
import { rostersJa } from './rosters-ja.ts';
import { sheetProblemsJa } from './sheet-problems-ja.ts';

/** Every word of the staff's app. What only late pages say belongs to a catalogue of its own: it comes with them. */
export const ja = {
  ...firstJa,
  ...auditJa,
  ...plansJa,
  ...caseRulesJa,
  ...cautionsJa,
  ...chasingJa,
  ...editorJa,
  ...publicationProblemsJa,
  ...quizRulesJa,
  ...resultsJa,
  ...rostersJa,
  ...sheetProblemsJa,
} as const;
