import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readConfig } from '../config.ts';
import { DATABASE_FILE } from '../store/open-store.ts';
import { whatDisagrees } from '../store/what-disagrees.ts';
import { withDependencies } from './with-dependencies.ts';

/** Recounts from the responses and walks the audit chain; 0 only when everything agrees. */
export async function verify(): Promise<number> {
  const { dataDir } = readConfig(process.env);
  if (!existsSync(join(dataDir, DATABASE_FILE))) {
    console.error(`There is no database in ${resolve(dataDir)}.`);
    return 2;
  }
  return withDependencies(async ({ store }) => {
    const problems = await whatDisagrees(store);
    for (const problem of problems) console.error(problem);
    if (problems.length === 0)
      console.log('Every tally agrees with its responses; the audit chain is whole.');
    return problems.length === 0 ? 0 : 1;
  });
}
