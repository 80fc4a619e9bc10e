import { whatDisagrees } from '../store/what-disagrees.ts';
import { withDependencies } from './with-dependencies.ts';

/** Recounts from the responses and walks the audit chain; 0 only when everything agrees. */
export async function verify(): Promise<number> {
  return withDependencies(async ({ store }) => {
    const problems = await whatDisagrees(store);
    for (const problem of problems) console.error(problem);
    if (problems.length === 0)
      console.log('Every tally agrees with its responses; the audit chain is whole.');
    return problems.length === 0 ? 0 : 1;
  });
}
