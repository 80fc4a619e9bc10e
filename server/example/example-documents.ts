import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PlanDocument, planDocument } from '../../shared/api/plan-api.ts';
import { type QuestionnaireDocument, questionnaireDocument } from '../../shared/api/questionnaire-api.ts';
import { type RosterDocument, rosterDocument } from '../../shared/api/roster-api.ts';
import { packageDir } from '../package-dir.ts';

/** The example: the published plan with its official names and figures, the 24 wards, and our questionnaire. */
export interface ExampleDocuments {
  readonly plan: PlanDocument;
  readonly roster: RosterDocument;
  /** Without what only an installation knows: ids, fiscal year, deadline. */
  readonly questionnaire: QuestionnaireDocument;
}

export async function readExampleDocuments(): Promise<ExampleDocuments> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(packageDir(), 'server/example', name), 'utf8'));
  return {
    plan: planDocument.parse(await read('plan.json')),
    roster: rosterDocument.parse(await read('roster.json')),
    questionnaire: questionnaireDocument.parse(await read('questionnaire.json')),
  };
}
