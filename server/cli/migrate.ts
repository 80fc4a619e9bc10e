import { withDependencies } from './with-dependencies.ts';

/** Opening the store migrates it; this does nothing else. */
export async function migrate(): Promise<number> {
  return withDependencies(async () => {
    console.log('The database has the form that this version needs.');
    return 0;
  });
}
