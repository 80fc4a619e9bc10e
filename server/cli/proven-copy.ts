import { openStore } from '../store/open-store.ts';
import { whatDisagrees } from '../store/what-disagrees.ts';

/** Opens the database in a folder and recounts it. Gives back what is in it, or throws with all that disagrees. */
export async function proven(folder: string): Promise<string> {
  const store = await openStore({ dataDir: folder });
  try {
    const problems = await whatDisagrees(store);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    const questionnaires = await store.read((reads) => reads.questionnaires.list());
    return `${questionnaires.length} questionnaires; every tally agrees with its responses; the audit chain is whole.`;
  } finally {
    await store.close();
  }
}
